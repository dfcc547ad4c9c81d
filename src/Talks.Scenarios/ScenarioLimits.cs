namespace Talks.Scenarios;

/// <summary>Every bound on what a scenario may hold. Beyond one of these it is refused, with the bound in the message.</summary>
public static class ScenarioLimits
{
    /// <summary>Bytes in one file; a longer one is refused before it is parsed.</summary>
    public const int FileBytes = 1_048_576;

    /// <summary>Levels of nesting in one YAML or JSON file.</summary>
    public const int Depth = 16;

    /// <summary>Values in one YAML file.</summary>
    public const int Nodes = 100_000;

    /// <summary>Problems reported; the last one then says that there are more.</summary>
    public const int Problems = 200;

    public const int IdLength = 60;
    public const int PartyIdLength = 8;

    /// <summary>Characters in a title or label.</summary>
    public const int Line = 240;

    /// <summary>Characters in a note or sentence.</summary>
    public const int Prose = 4_000;

    /// <summary>Characters in a brief.</summary>
    public const int Brief = 100_000;

    public const int FewestParties = 2;
    public const int MostParties = 10;
    public const int WorkingGroups = 20;
    public const int Outsiders = 40;
    public const int Issues = 100;

    /// <summary>Options of one issue, "not included" among them.</summary>
    public const int Options = 50;
    public const int Measures = 1_000;
    public const int Levels = 10;
    public const int Phases = 20;
    public const int Rounds = 60;
    public const int Requirements = 500;
    public const int Interactions = 500;
    public const int References = 200;
    public const int Injects = 1_000;
    public const int Sources = 2_000;

    /// <summary>Absolute value of points and walk-away values.</summary>
    public const double Points = 1_000_000;

    /// <summary>Months of carrying out a measure.</summary>
    public const double Months = 1_200;

    /// <summary>Minutes of one round: a week.</summary>
    public const int RoundMinutes = 10_080;
}
