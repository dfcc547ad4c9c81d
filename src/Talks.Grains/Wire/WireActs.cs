using System.Diagnostics;
using Talks.Analysis.Bots;
using Talks.Rules.Sessions.Talk;
using C = Talks.Contracts;

namespace Talks.Grains.Wire;

/// <summary>What a bot does, as a command on the wire: it goes through the same door as a delegate's.</summary>
public static class WireActs
{
    /// <param name="view">What the bot had seen when it decided.</param>
    public static C.Command Of(Act act, TableView view) =>
        act switch
        {
            Act.Table t => new C.TableProposal(t.Title, t.Summary, WireValues.Of(t.Package), t.ReplyTo, t.Instrument),
            Act.Vote v => new C.CastVote(
                v.Proposal,
                (C.Ballot)v.Ballot,
                v.Reason,
                WireValues.Of(v.Asks),
                view.Proposals[v.Proposal - 1].Version
            ),
            Act.Answer a => new C.AnswerAmendment(a.Proposal, a.Amendment, a.Accept, a.Revision),
            Act.VoteOnAmendment a => new C.VoteOnAmendment(a.Proposal, a.Amendment, (C.Ballot)a.Ballot, a.Revision),
            Act.Bracket b => new C.PlaceBracket(
                b.Proposal,
                view.Proposals[b.Proposal - 1].Version,
                b.Instead.Issue,
                null,
                b.Note,
                b.Instead.Level
            ),
            Act.Amend a => new C.ProposeAmendment(
                a.Proposal,
                view.Proposals[a.Proposal - 1].Version,
                WireValues.Of(a.Package),
                a.Reason
            ),
            Act.Join j => new C.AnswerInvitation(j.Caucus, j.Accept),
            Act.Admit a => new C.AnswerKnock(a.Caucus, a.Party, Admit: true),
            Act.Invite i => new C.OpenCaucus([i.Party], i.Purpose, C.CaucusVisibility.Known, i.Minutes),
            Act.Speak s => new C.Say(Caucus.ChannelOf(s.Caucus), s.Text, (C.RecordGrade)s.Grade),
            Act.Write w => new C.WriteText(Caucus.ChannelOf(w.Caucus), w.Revision, w.Title, WireValues.Of(w.Package)),
            Act.Agree a => new C.AgreeText(Caucus.ChannelOf(a.Caucus), a.Revision),
            Act.Carry c => new C.CarryText(c.Caucus, c.Revision, c.Summary),
            Act.Circulate c => new C.CirculatePaper(
                (C.PaperKind)c.Kind,
                c.Title,
                c.Summary,
                WireValues.Of(c.Package),
                []
            ),
            Act.Revise r => new C.RevisePaper(r.Paper, r.Version, r.Title, r.Summary, WireValues.Of(r.Package)),
            Act.Sponsor s => new C.Sponsor(s.Proposal, view.Proposals[s.Proposal - 1].Version),
            Act.Initial i => new C.Initial(i.Proposal),
            Act.Sign s => new C.Sign(s.Proposal, false),
            Act.MoveSnapback m => new C.MoveSnapback(m.Reason),
            Act.VoteOnSnapback v => new C.VoteOnSnapback(v.End),
            Act.Denounce d => new C.EndText(d.Reason),
            Act.Say s => new C.MakeStatement(s.Text),
            _ => throw new UnreachableException($"No command is known for {act}."),
        };
}
