using System.Diagnostics;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Talk;

namespace Talks.Analysis.Bots;

/// <summary>What a bot does, as the law is asked for it.</summary>
public static class Commanding
{
    /// <param name="view">What the bot had seen when it decided.</param>
    public static SessionCommand In(this Act act, TableView view) =>
        act switch
        {
            Act.Table t => new TableProposal(t.Title, t.Summary, t.Package, t.ReplyTo, t.Instrument),
            Act.Vote v => new CastVote(v.Proposal, v.Ballot, v.Reason, v.Asks, Version(view, v.Proposal)),
            Act.Answer a => new AnswerAmendment(a.Proposal, a.Amendment, a.Accept, a.Revision),
            Act.VoteOnAmendment a => new VoteOnAmendment(a.Proposal, a.Amendment, a.Ballot, a.Revision),
            Act.Bracket b => new PlaceBracket(
                b.Proposal,
                Version(view, b.Proposal),
                b.Instead.Issue,
                null,
                b.Note,
                b.Instead.Level
            ),
            Act.Amend a => new ProposeAmendment(a.Proposal, Version(view, a.Proposal), a.Package, a.Reason),
            Act.Join j => new AnswerInvitation(j.Caucus, j.Accept),
            Act.Admit a => new AnswerKnock(a.Caucus, a.Party, Admit: true),
            Act.Invite i => new OpenCaucus([i.Party], i.Purpose, CaucusVisibility.Known, i.Minutes),
            Act.Speak s => new Say(Caucus.ChannelOf(s.Caucus), s.Text, s.Grade),
            Act.Write w => new WriteText(Caucus.ChannelOf(w.Caucus), w.Revision, w.Title, w.Package),
            Act.Agree a => new AgreeText(Caucus.ChannelOf(a.Caucus), a.Revision),
            Act.Carry c => new CarryText(c.Caucus, c.Revision, c.Summary),
            Act.Circulate c => new CirculatePaper(c.Kind, c.Title, c.Summary, c.Package, []),
            Act.Revise r => new RevisePaper(r.Paper, r.Version, r.Title, r.Summary, r.Package),
            Act.Sponsor s => new Sponsor(s.Proposal, Version(view, s.Proposal)),
            Act.Initial i => new Initial(i.Proposal),
            Act.Sign s => new Sign(s.Proposal),
            Act.MoveSnapback m => new MoveSnapback(m.Reason),
            Act.VoteOnSnapback v => new VoteOnSnapback(v.End),
            Act.Denounce d => new EndText(d.Reason),
            Act.Say s => new MakeStatement(s.Text),
            _ => throw new UnreachableException($"No command is known for {act}."),
        };

    static int Version(TableView view, int proposal) => view.Proposals[proposal - 1].Version;
}
