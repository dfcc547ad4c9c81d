namespace Talks.Rules.Sessions;

public enum Role
{
    /// <summary>Speaks and signs for the party.</summary>
    Head,

    /// <summary>May table and vote for the head.</summary>
    Deputy,

    /// <summary>Drafts and speaks, does not table or vote.</summary>
    Adviser,

    /// <summary>Reads and advises inside the delegation only.</summary>
    Mentor,

    /// <summary>Sits in the capital: instructs the delegation, and ratifies what it has agreed.</summary>
    Capital,
}

/// <summary>How an autopilot concedes.</summary>
public enum Temperament
{
    Boulware,
    Linear,
    Conceder,

    /// <summary>Moves with time, and the more with the others the less time has passed.</summary>
    Hybrid,

    /// <summary>Comes as far as the others have come, in proportion.</summary>
    TitForTat,

    /// <summary>Comes by as many points as the others, give or take a few.</summary>
    RandomTitForTat,

    /// <summary>Comes as far as the others have come over several texts.</summary>
    AveragedTitForTat,

    /// <summary>Takes one small step for each different text of the party that has brought fewest.</summary>
    Micro,
}

/// <summary>How late spectators see what is public.</summary>
public enum Embargo
{
    None,
    Delay,
    Round,
}

public enum Pace
{
    Manual,
    Automatic,
}

public enum Ballot
{
    Accept,
    Reject,
    Abstain,
}

public enum PaperKind
{
    /// <summary>Nobody owns it: its author is told to nobody but control.</summary>
    NonPaper,

    /// <summary>Its author stands to it, and to no more than that it be talked about.</summary>
    WorkingPaper,
}

/// <summary>What an adopted text waits for from its signatories.</summary>
public enum SignatureStage
{
    Initials,
    Signature,
}

/// <summary>Where a party leans before it votes.</summary>
public enum Leaning
{
    For,

    /// <summary>For, if what it asks is met.</summary>
    ForIf,
    Against,
    Undecided,
}

public enum FailureReason
{
    /// <summary>It can no longer meet the decision rule.</summary>
    Rejected,

    /// <summary>The round closed before the rule was met.</summary>
    Lapsed,

    /// <summary>All but those with a veto would have carried it.</summary>
    Vetoed,
}

/// <summary>A wish named with a vote: this issue at this option or better.</summary>
public sealed record Ask(string Issue, int Level);

/// <summary>Who learns of a private room, from the least to the most.</summary>
public enum CaucusVisibility
{
    /// <summary>Those in it and those asked.</summary>
    Secret,

    /// <summary>Everybody knows that it exists, not who is in it.</summary>
    Known,

    /// <summary>Everybody knows who is in it.</summary>
    Members,

    /// <summary>Everybody knows what it is about as well, and any party may walk in.</summary>
    Open,
}

/// <summary>What may become of spoken words beyond those who hear them.</summary>
public enum RecordGrade
{
    /// <summary>They stay where they were spoken.</summary>
    Closed,

    /// <summary>Everybody may read them, with the speaker's name.</summary>
    OnRecord,

    /// <summary>Everybody may read them; only those present know whose they are.</summary>
    WithoutAttribution,

    /// <summary>Nobody but the author's own side is told whose they are, and nobody outside reads them.</summary>
    NonPaper,

    /// <summary>They pass between two parties and were never spoken.</summary>
    Backchannel,
}
