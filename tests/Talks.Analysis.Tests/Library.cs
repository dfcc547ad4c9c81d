using Talks.Rules;
using Talks.Scenarios;

namespace Talks.Analysis.Tests;

/// <summary>The scenarios that come with the program.</summary>
static class Library
{
    public static readonly string[] Ids = ["tutorial-freeze", "river-basin", "four-party-peace", "six-party-2021"];

    public static Scenario Load(string id) =>
        ScenarioLibrary.Default.Load(id).Scenario ?? throw new InvalidOperationException($"{id} cannot be read.");
}
