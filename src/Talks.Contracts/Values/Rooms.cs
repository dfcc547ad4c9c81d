namespace Talks.Contracts;

/// <summary>Who learns of a private room, from the least to the most.</summary>
public enum CaucusVisibility
{
    /// <summary>Those in it and those asked.</summary>
    Secret,

    /// <summary>Everybody knows that it exists.</summary>
    Known,

    /// <summary>Everybody knows who is in it.</summary>
    Members,

    /// <summary>Everybody knows what it is about, too, and any party may walk in.</summary>
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

    /// <summary>Those present read them without a name; nobody else does.</summary>
    NonPaper,

    /// <summary>They pass between two parties and have no record.</summary>
    Backchannel,
}

/// <summary>A standing group that owns some issues and reports to the plenary.</summary>
/// <param name="Chair">The party that reports for it.</param>
/// <param name="Issues">Ids of the issues it owns.</param>
public sealed record WorkingGroup(
    string Id,
    string Title,
    string Chair,
    IReadOnlyList<string> Members,
    IReadOnlyList<string> Issues
);

/// <param name="Group">Id of the working group.</param>
/// <param name="Revision">Of its text, as it has reported it.</param>
public sealed record GroupReport(string Group, int Revision);
