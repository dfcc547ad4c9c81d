using Talks.Cli.Live;
using Talks.Client.Views;
using Talks.Contracts;

namespace Talks.Client.Tests.Terminal;

public sealed class TellingTests
{
    [Theory]
    [InlineData("Amara", "61:01  [plenary] Amara (USA): Good morning")]
    [InlineData("\u001b[2JAmara\n", "61:01  [plenary]  [2JAmara  (USA): Good morning")]
    public void A_line_names_the_speaker_and_cannot_steer_the_terminal(string name, string expected)
    {
        var view = SessionView.Nothing.After("public", new(1, 0, 0, new SeatTaken("p1", name, "USA", Role.Head)));
        var said = new Frame(2, 0, 3_661_000, new Said("plenary", "USA", "p1", "Good morning"));
        Assert.Equal(expected, Telling.Line(said, view));
    }

    [Fact]
    public void A_package_is_told_in_the_words_of_the_agenda()
    {
        var package = new Package(new Dictionary<string, int> { ["testing"] = 1, ["later"] = 2 }, []);
        var issue = new Issue("testing", "Tests", [new Option(1, "One-year pledge", new Dictionary<string, int>())]);
        var agenda = new Agenda(
            "a",
            "A",
            "",
            "",
            [],
            [],
            [issue],
            [],
            [],
            [],
            new DecisionRule(DecisionKind.Consensus, 0, []),
            [],
            null
        );
        var tabled = new ProposalTabled(1, "ROK", null, "Freeze", "", package, null, []);
        var view = SessionView
            .Nothing.After("public", new(1, 0, 0, new SessionConvened("s", "A", agenda, Pace.Manual)))
            .After("public", new(2, 0, 0, tabled));
        Assert.Equal(
            "00:05  ROK tables 1 \"Freeze\": Tests: One-year pledge; later: option 2",
            Telling.Line(new(2, 0, 5_000, tabled), view)
        );
    }
}
