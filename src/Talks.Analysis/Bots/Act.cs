using System.Collections.Immutable;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;

namespace Talks.Analysis.Bots;

/// <summary>The one thing a bot does when it is its moment to act.</summary>
public abstract record Act
{
    Act() { }

    /// <summary>Puts a legal package, worth at least its walk-away value, before the table.</summary>
    /// <param name="ReplyTo">The earlier proposal it amends, if it is close to one.</param>
    /// <param name="Instrument">Its kind of document; null means the agenda's first.</param>
    public sealed record Table(string Title, string Summary, Package Package, int? ReplyTo, string? Instrument = null)
        : Act;

    /// <summary>Votes on an open proposal it has not voted on.</summary>
    /// <param name="Asks">With a rejection, two or three options that would mend it.</param>
    public sealed record Vote(int Proposal, Ballot Ballot, string Reason, ImmutableArray<Ask> Asks) : Act;

    /// <summary>Takes or declines an amendment to a text, or to an amendment, of its own.</summary>
    public sealed record Answer(int Proposal, int Amendment, bool Accept, int Revision = 1) : Act;

    /// <summary>Votes on an amendment that is put to the vote.</summary>
    public sealed record VoteOnAmendment(int Proposal, int Amendment, Ballot Ballot, int Revision) : Act;

    /// <summary>Puts the answer to an issue in brackets, and says what should stand there.</summary>
    public sealed record Bracket(int Proposal, Ask Instead, string Note) : Act;

    /// <summary>Changes a text of its own.</summary>
    /// <param name="Package">The whole text as it reads from then on.</param>
    public sealed record Amend(int Proposal, Package Package, string Reason) : Act;

    /// <summary>Comes into a room it is asked into, or declines.</summary>
    public sealed record Join(int Caucus, bool Accept) : Act;

    /// <summary>Lets a party that knocks into a room.</summary>
    public sealed record Admit(int Caucus, string Party) : Act;

    /// <summary>Opens a room that is known to exist, and asks a party in.</summary>
    /// <param name="Minutes">After which it closes by itself, on the session clock.</param>
    public sealed record Invite(string Party, string Purpose, int Minutes) : Act;

    /// <summary>Speaks in a room.</summary>
    public sealed record Speak(int Caucus, string Text, RecordGrade Grade) : Act;

    /// <summary>Writes the text of a room anew.</summary>
    /// <param name="Revision">The one it read; 0 before the first.</param>
    public sealed record Write(int Caucus, int Revision, string Title, Package Package) : Act;

    /// <summary>Agrees to the text of a room.</summary>
    public sealed record Agree(int Caucus, int Revision) : Act;

    /// <summary>Tables the text of a room.</summary>
    public sealed record Carry(int Caucus, int Revision, string Summary) : Act;

    /// <summary>Lets an informal text go round the whole table.</summary>
    public sealed record Circulate(PaperKind Kind, string Title, string Summary, Package Package) : Act;

    /// <summary>Lets a new version of a paper of its own go round.</summary>
    public sealed record Revise(int Paper, int Version, string Title, string Summary, Package Package) : Act;

    /// <summary>Puts its name under another's text that is not voted on before it has sponsors enough.</summary>
    public sealed record Sponsor(int Proposal) : Act;

    /// <summary>Initials an adopted text.</summary>
    public sealed record Initial(int Proposal) : Act;

    /// <summary>Signs an adopted text.</summary>
    public sealed record Sign(int Proposal) : Act;

    /// <summary>Puts it to the table whether what benefits a party in breach is held back.</summary>
    public sealed record MoveSnapback(string Reason) : Act;

    /// <param name="End">True to hold relief back; false to keep it.</param>
    public sealed record VoteOnSnapback(bool End) : Act;

    /// <summary>Leaves the text in force.</summary>
    public sealed record Denounce(string Reason) : Act;

    /// <summary>Makes a public statement.</summary>
    public sealed record Say(string Text) : Act;
}
