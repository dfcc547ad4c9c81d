using System.Globalization;
using Talks.Client.Views;
using Talks.Contracts;

namespace Talks.Cli.Live;

/// <summary>A line typed by a delegate: a command, a question about a proposal's worth, or why it is neither.</summary>
/// <param name="Shown">What was asked to be shown of what is known already.</param>
sealed record Typed(
    Command? Command = null,
    int? Worth = null,
    string? Problem = null,
    IEnumerable<string>? Shown = null
)
{
    public const string Help = """
        words                      said in the plenary
        /d words                   said among your own delegation
        /say caucus/3 words        said in a room; control is the line to control
        /statement words           said for the record
        /worth 2                   what proposal 2 is worth to you
        /vote 2 accept [reason]    or reject, abstain
        /withdraw 2                takes your own proposal back
        /join 3  /decline 3  /exit 3    a room
        /leave                     gives up your seat
        /quit                      closes this program; the seat stays yours
        Packages are put together and tabled in the browser.
        """;

    public static Typed Read(string line, SessionView view)
    {
        var text = line.Trim();
        if (!text.StartsWith('/'))
            return new(new Say("plenary", text));
        var (word, rest) = Split(text);
        return word switch
        {
            "/d" => Words(rest, words => new Say("delegation", words)),
            "/say" when Split(rest) is var (channel, words) => Words(words, said => new Say(channel, said)),
            "/statement" => Words(rest, words => new MakeStatement(words)),
            "/worth" => Number(rest, (number, _) => new(Worth: number)),
            "/vote" => Number(rest, (number, words) => Vote(number, words, view)),
            "/withdraw" => Number(rest, (number, _) => new(new WithdrawProposal(number))),
            "/join" => Number(rest, (number, _) => new(new AnswerInvitation(number, Accept: true))),
            "/decline" => Number(rest, (number, _) => new(new AnswerInvitation(number, Accept: false))),
            "/exit" => Number(rest, (number, _) => new(new LeaveCaucus(number))),
            "/leave" => new(new LeaveSeat()),
            "/world" => new(Shown: WorldChart.Lines(view.World)),
            "/ledger" => new(Shown: LedgerLines.Of(view)),
            _ => Deeds.Read(word, rest) ?? new(Problem: $"There is no {word}; /help lists what there is."),
        };
    }

    static Typed Vote(int proposal, string words, SessionView view)
    {
        var (ballot, reason) = Split(words);
        return Enum.TryParse<Ballot>(ballot, ignoreCase: true, out var cast) && !char.IsDigit(ballot[0])
            ? new(new CastVote(proposal, cast, reason, [], view.Proposals.GetValueOrDefault(proposal)?.Version))
            : new(Problem: "Vote accept, reject or abstain, as in: /vote 2 accept");
    }

    static Typed Words(string words, Func<string, Command> command) =>
        words.Length == 0 ? new(Problem: "Words are missing.") : new(command(words));

    static Typed Number(string text, Func<int, string, Typed> read)
    {
        var (word, rest) = Split(text);
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? read(number, rest)
            : new(Problem: "A number is missing; /help shows where.");
    }

    static (string First, string Others) Split(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? (text, "") : (text[..end], text[(end + 1)..].Trim());
    }
}
