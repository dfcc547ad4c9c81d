using System.Collections.Immutable;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Analysis.Bots;

/// <summary>
/// What one party has seen of the talks so far: what is public, and what is told to it among others, as in a room it sits in. A
/// bot decides from this, its own position, how far play has gone and its seed; it is never shown another party's sheet.
/// </summary>
public sealed record TableView
{
    /// <summary>Every proposal tabled, open and decided, in the order of tabling.</summary>
    public ImmutableArray<SeenProposal> Proposals { get; init; } = [];

    /// <summary>Null while no text is in force that is carried out.</summary>
    public SeenText? InForce { get; init; }

    /// <summary>The last round opened; 0 before the first.</summary>
    public int Round { get; init; }

    /// <summary>True while a round is open: only then may a party table or vote.</summary>
    public bool RoundOpen { get; init; }

    /// <summary>The rounds in which this bot's party has made a public statement.</summary>
    public ImmutableArray<int> SpokenIn { get; init; } = [];

    /// <summary>Rooms its party is asked into and has not answered, the longest asked first.</summary>
    public ImmutableArray<int> Invitations { get; init; } = [];

    /// <summary>Parties at the door of a room its party is in, the longest waiting first.</summary>
    public ImmutableArray<Knock> Knocks { get; init; } = [];

    /// <summary>Rooms its party is in, by number.</summary>
    public ImmutableSortedDictionary<int, SeenRoom> Rooms { get; init; } =
        ImmutableSortedDictionary<int, SeenRoom>.Empty;

    /// <summary>The round of each room that its party has opened.</summary>
    public ImmutableArray<int> OpenedIn { get; init; } = [];

    /// <summary>Informal texts that go round and have reached its party, the oldest first.</summary>
    public ImmutableArray<SeenPaper> Papers { get; init; } = [];
}

/// <param name="Number">1, 2, 3 ... in the session.</param>
/// <param name="At">How far play had gone when it was tabled, 0 to 1.</param>
/// <param name="Votes">In the order cast; the tabling party's own acceptance is among them.</param>
public sealed record SeenProposal(
    int Number,
    string By,
    Package Package,
    double At,
    ImmutableArray<SeenVote> Votes,
    ProposalStatus Status
)
{
    /// <summary>1 as tabled, one more with every amendment taken; votes are on the latest.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Its kind of document; null means the agenda's first.</summary>
    public string? Instrument { get; init; }

    /// <summary>The parties among which it is to be agreed; null means all.</summary>
    public ImmutableArray<string>? Among { get; init; }

    /// <summary>Those that own it with its author.</summary>
    public ImmutableArray<string> Sponsors { get; init; } = [];

    /// <summary>What is still to come after adoption; null before it and after it.</summary>
    public Consents? Consents { get; init; }

    /// <summary>Amendments to the text as it stands, oldest first; those taken, lost and withdrawn are not among them.</summary>
    public ImmutableArray<SeenAmendment> Amendments { get; init; } = [];

    /// <summary>True once the table has amended it by vote: its author, too, votes on it anew.</summary>
    public bool AmendedByVote { get; init; }

    /// <summary>What stands in brackets in the text as it reads.</summary>
    public ImmutableArray<SeenBracket> Brackets { get; init; } = [];

    /// <summary>True once its text was in force and is no more.</summary>
    public bool Ended { get; init; }

    public bool IsOpen => Status is ProposalStatus.Open;

    public bool VotedBy(string party) => (By == party && !AmendedByVote) || Votes.Any(v => v.By == party);
}

/// <param name="At">How far play had gone when it was placed, 0 to 1.</param>
public sealed record SeenBracket(Bracket Bracket, double At)
{
    public string By => Bracket.Party;

    public string? Issue => Bracket.Issue;

    /// <summary>The option its party would have instead; null if it does not say, or brackets a commitment.</summary>
    public int? Option => Bracket.Issue is null ? null : Bracket.Option;

    /// <summary>The same as what is asked for with a rejection; empty without an alternative.</summary>
    public ImmutableArray<Ask> Asks => Issue is { } issue && Option is { } option ? [new(issue, option)] : [];
}

/// <param name="Package">The whole text as it would read.</param>
public sealed record SeenAmendment(int Number, Package Package)
{
    /// <summary>Who moved it.</summary>
    public string By { get; init; } = "";

    /// <summary>The amendment it would change; null if it would change the text.</summary>
    public int? To { get; init; }

    /// <summary>1 as proposed, one more with every change to it.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>True once it has been declined; it waits for nothing, unless it is put to the vote.</summary>
    public bool Answered { get; init; }

    /// <summary>True while the table votes on it.</summary>
    public bool Put { get; init; }

    /// <summary>The parties that have voted on it.</summary>
    public ImmutableArray<string> Voters { get; init; } = [];
}

/// <param name="At">How far play had gone when it was cast, 0 to 1.</param>
/// <param name="Asks">What would make it acceptable, as the voter told everyone.</param>
public sealed record SeenVote(string By, Ballot Ballot, double At, ImmutableArray<Ask> Asks);
