namespace Talks.Rules.Sessions;

/// <summary>Every limit the rules hold people to.</summary>
public static class Limits
{
    public const int NameLength = 40;
    public const int TitleLength = 120;
    public const int TextLength = 4_000;
    public const int ReasonLength = 1_000;
    public const int PurposeLength = 200;
    public const int PeoplePerParty = 8;
    public const int AsksPerVote = 5;
    public const int CommitmentsPerPackage = 200;
    public const int TermsPerPackage = 200;
    public const int PerformersPerCommitment = 30;
    public const int PartsPerMeasure = 9;
    public const int ReferencesPerClause = 20;
    public const int UnitLength = 40;
    public const int MonthsOfSuspension = 600;
    public const int DaysUntilDue = 36_500;
    public const int RoundsUntilDue = 200;
    public const int OpenProposalsPerParty = 3;
    public const int AmendmentsPerProposal = 40;
    public const int TextsPerMerger = 4;
    public const int PapersPerParty = 5;
    public const int VersionsPerPaper = 100;
    public const int ProposalsPerSession = 2_000;
    public const int RequestsPerDelegation = 200;
    public const int RoomsPerParty = 12;
    public const int MinutesPerCaucus = 1_440;

    /// <summary>How long the room of a consultation is open where the text does not say, minutes.</summary>
    public const int MinutesOfConsultation = 20;
    public const int RepliesPerParty = 2;

    /// <summary>A reply gets half a speaker's time, and no less than this.</summary>
    public const int ReplySeconds = 15;
    public const int DraftsPerDelegation = 50;
    public const int MemosPerDelegation = 50;
    public const int MinutesPerRound = 10_080;
    public const int ExtensionSeconds = 604_800;
    public const int FloorSeconds = 3_600;
    public const int EmbargoSeconds = 86_400;
    public const int EffectsPerInject = 20;
    public const int MomentsPerSession = 1_000;

    /// <summary>How long a self-paced session waits for a capital that sets no time itself, minutes.</summary>
    public const int MinutesOfCapital = 10;

    /// <summary>Pause between rounds when they open by themselves, milliseconds on the session clock.</summary>
    public const long IntervalBetweenRounds = 5_000;
}
