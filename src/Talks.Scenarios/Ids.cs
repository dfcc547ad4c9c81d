using System.Text.RegularExpressions;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios;

/// <summary>What ids look like.</summary>
static partial class Ids
{
    public static bool IsId(string text) => text.Length <= ScenarioLimits.IdLength && Id().IsMatch(text);

    /// <summary>Ids of issues, measures, interactions: lower-case letters, digits and hyphens.</summary>
    public static void Check(Ledger ledger, YamlScalar key, string what)
    {
        if (!IsId(key.Value))
            ledger.Error(
                key.At,
                $"'{Ledger.Quote(key.Value)}' cannot be the id of {what}.",
                $"Use lower-case letters, digits and single hyphens, at most {ScenarioLimits.IdLength}."
            );
    }

    /// <summary>Ids of parties and outsiders: capital letters and digits.</summary>
    public static void CheckActor(Ledger ledger, YamlScalar key, string what)
    {
        if (key.Value.Length > ScenarioLimits.PartyIdLength || !Actor().IsMatch(key.Value))
            ledger.Error(
                key.At,
                $"'{Ledger.Quote(key.Value)}' cannot be the id of {what}.",
                $"Use one to {ScenarioLimits.PartyIdLength} capital letters or digits."
            );
    }

    /// <summary>Keys of sources and injects: letters, digits, dots and hyphens.</summary>
    public static void CheckKey(Ledger ledger, YamlScalar key, string what)
    {
        if (key.Value.Length > ScenarioLimits.IdLength || !Key().IsMatch(key.Value))
            ledger.Error(
                key.At,
                $"'{Ledger.Quote(key.Value)}' cannot be the key of {what}.",
                $"Use letters, digits, dots and hyphens, at most {ScenarioLimits.IdLength}."
            );
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[A-Z0-9]+\z")]
    private static partial Regex Actor();

    [GeneratedRegex(@"\A[A-Za-z0-9.-]+\z")]
    private static partial Regex Key();
}
