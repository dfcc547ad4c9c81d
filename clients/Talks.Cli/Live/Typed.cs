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
        /say backchannel/ROK words to one party alone; group/energy is a working group
        /record words, /quote words, /nonpaper words   in plenary: on the record, without attribution, nobody's
        /statement words           said for the record
        /worth 2                   what proposal 2 is worth to you
        /vote 2 accept [reason]    or reject, abstain
        /ad-referendum 2           a yes that waits for your capital
        /sponsor 2  /unsponsor 2   your name under another's proposal
        /initial 2  /sign 2  /decline-signature 2 [reason]  /accede 2    an adopted text
        /ask words                 asks your capital for instructions
        /ratify USA 2 yes [reason]      or no: answers for a capital
        /instruct USA words        from a capital to its delegation
        /withdraw 2                takes your own proposal back
        /room ROK,CHN [purpose]    opens a secret room
        /join 3  /decline 3  /exit 3  /knock 3    a room
        /admit 3 ROK  /refuse 3 ROK     who knocks
        /floor  /yield  /reply     the floor of the plenary
        /memos  /release 2        what waits for the head; lets one out
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
            "/record" => Words(rest, words => new Say("plenary", words, RecordGrade.OnRecord)),
            "/quote" => Words(rest, words => new Say("plenary", words, RecordGrade.WithoutAttribution)),
            "/nonpaper" => Words(rest, words => new Say("plenary", words, RecordGrade.NonPaper)),
            "/room" when Split(rest) is var (guests, purpose) => Words(
                guests,
                invited => new OpenCaucus(invited.Split(','), purpose)
            ),
            "/knock" => Number(rest, (number, _) => new(new KnockAtCaucus(number))),
            "/admit" => Number(rest, (number, party) => new(new AnswerKnock(number, party, Admit: true))),
            "/refuse" => Number(rest, (number, party) => new(new AnswerKnock(number, party, Admit: false))),
            "/floor" => new(new AskFloor()),
            "/yield" => new(new YieldFloor()),
            "/reply" => new(new ClaimReply()),
            "/memos" => new(Problem: Memos(view)),
            "/release" => Number(rest, (number, _) => Release(number, view)),
            "/ad-referendum" => Number(
                rest,
                (number, words) =>
                    new(new CastVote(number, Ballot.Accept, words, [], VersionOf(view, number), AdReferendum: true))
            ),
            "/sponsor" => Number(rest, (number, _) => new(new Sponsor(number, VersionOf(view, number) ?? 1))),
            "/unsponsor" => Number(rest, (number, _) => new(new WithdrawSponsorship(number))),
            "/initial" => Number(rest, (number, _) => new(new Initial(number))),
            "/sign" => Number(rest, (number, _) => new(new Sign(number, false))),
            "/accede" => Number(rest, (number, words) => new(new Accede(number, words == "ad referendum"))),
            "/decline-signature" => Number(rest, (number, words) => new(new DeclineSignature(number, words))),
            "/ask" => Words(rest, words => new RequestInstructions(words, null, null)),
            "/ratify" when Split(rest) is var (party, others) => Number(
                others,
                (number, words) => Ratify(party, number, words)
            ),
            "/instruct" when Split(rest) is var (party, words) => Words(
                words,
                text => new Instruct(party, null, text, [])
            ),
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

    static IEnumerable<LaidMemo> Laid(SessionView view) => view.Delegations.Values.SelectMany(d => d.Memos.Values);

    static string Memos(SessionView view) =>
        string.Join('\n', Laid(view).Select(p => $"{p.Number}  {p.Memo.Kind}, revision {p.Revision}: {p.Memo.Text}"))
            is { Length: > 0 } list
            ? list
            : "No memo waits.";

    /// <summary>Lets out what was last read here: a change since makes it stale.</summary>
    static Typed Release(int number, SessionView view) =>
        Laid(view).FirstOrDefault(p => p.Number == number) is { } memo
            ? new(new ReleaseMemo(number, memo.Revision))
            : new(Problem: $"No memo {number} waits.");

    static Typed Ratify(string party, int proposal, string words)
    {
        var (answer, reason) = Split(words);
        return answer is "yes" or "no"
            ? new(new Ratify(proposal, party, answer == "yes", reason))
            : new(Problem: "Answer yes or no, as in: /ratify USA 2 yes");
    }

    static int? VersionOf(SessionView view, int proposal) => view.Proposals.GetValueOrDefault(proposal)?.Version;

    static Typed Vote(int proposal, string words, SessionView view)
    {
        var (ballot, reason) = Split(words);
        return Enum.TryParse<Ballot>(ballot, ignoreCase: true, out var cast) && !char.IsDigit(ballot[0])
            ? new(new CastVote(proposal, cast, reason, [], VersionOf(view, proposal)))
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
