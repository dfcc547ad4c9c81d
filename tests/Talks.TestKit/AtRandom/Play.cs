using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions;

namespace Talks.TestKit.AtRandom;

/// <summary>A whole session played at random: every act, what the law said, and where it led.</summary>
public sealed partial record Play(
    Agenda Agenda,
    ImmutableArray<Step> Steps,
    ImmutableArray<Fact> Facts,
    Session Session
)
{
    public static Gen<Play> Any { get; } = Gen.Select(Agendas.Any, Move.Several, (agenda, moves) => Of(agenda, moves));

    /// <summary>One whose clock never jumps back.</summary>
    public static Gen<Play> Forward { get; } =
        Gen.Select(
            Agendas.Any,
            Move.Several,
            (agenda, moves) => Of(agenda, [.. moves.Select(m => m with { Wait = Math.Abs(m.Wait) })])
        );

    public IEnumerable<Act> Acts => Steps.Select(s => s.Act);

    static Play Of(Agenda agenda, Move[] moves)
    {
        var stage = new Stage(agenda);
        var now = Situation.Morning;
        foreach (var (index, move) in moves.Index())
        {
            now += move.Wait;
            stage.Perform(Choosing.Choose(stage.Session, move, index, stage.Rooms, now));
        }
        return stage.Over();
    }

    /// <summary>Other acts, or the same ones changed, put to the law afresh.</summary>
    public Play Again(IEnumerable<Act> acts)
    {
        var stage = new Stage(Agenda);
        foreach (var act in acts)
            stage.Perform(act);
        return stage.Over();
    }

    /// <summary>What a viewer is told, as numbered lines; rooms and news by the order in which the viewer meets them.</summary>
    public string Feed(Viewer viewer)
    {
        var names = new Dictionary<string, int>();
        var seen = Facts.Where(f => Sight.Sees(viewer, f.Audience));
        return string.Join(
            '\n',
            seen.Select((f, i) => $"{i + 1} {Named(Canonical.Text(f with { Audience = Audience.Public }), names)}")
        );
    }

    /// <summary>
    /// Numbers of rooms and news are drawn, so two plays that differ in what others did differ in them by chance alone.
    /// </summary>
    public static string Named(string text, Dictionary<string, int> names) =>
        Drawn()
            .Replace(
                text,
                found =>
                {
                    var number = found.Groups[2].Value;
                    if (!names.TryGetValue(number, out var name))
                        names[number] = name = names.Count + 1;
                    return found.Groups[1].Value + name.ToString(CultureInfo.InvariantCulture);
                }
            );

    [GeneratedRegex("""("Caucus":|caucus/|"Inject":|"Paper":|"NonPaper":)(\d{4})""")]
    private static partial Regex Drawn();

    sealed class Stage
    {
        readonly Agenda agenda;
        readonly ImmutableArray<Step>.Builder steps = ImmutableArray.CreateBuilder<Step>();
        readonly ImmutableArray<Fact>.Builder facts = ImmutableArray.CreateBuilder<Fact>();
        readonly Dictionary<int, int> numbers = [];

        public Stage(Agenda agenda)
        {
            this.agenda = agenda;
            // People sit down and a round opens, so that what follows is mostly bargaining; one seat is left to a bot.
            var begun = agenda
                .Parties.SkipLast(1)
                .Aggregate(
                    Situation.Convened(
                        agenda,
                        agenda.Rounds.Length % 2 == 0 ? Pace.Automatic : Pace.Manual,
                        world: Worlds.For(agenda)
                    ),
                    (s, p) => s.Sits(Cast.HeadId(p.Id), p.Id)
                )
                .And(Cast.Control, new AllowAutopilot(agenda.Parties[^1].Id, true, Temperament.Linear))
                .And(Cast.Control, new OpenRound(null));
            facts.AddRange(begun.Facts);
            Session = begun.Session;
        }

        public Session Session { get; private set; }

        public ImmutableArray<(int Act, int Number)> Rooms => [.. numbers.Select(n => (n.Key, n.Value))];

        public void Perform(Act act)
        {
            var command = act.In(numbers);
            var ruling = Law.Decide(Session, command, act.Actor, act.Now);
            steps.Add(new(Session, act, command, ruling));
            facts.AddRange(ruling.Facts);
            Session = ruling.Facts.Aggregate(Session, (s, f) => s.After(f));
            if (ruling.Refusal is { } refusal && act.Index % 3 == 0)
            {
                var remembered = Law.Remember(Session, $"p:{act.Index}", refusal, act.Now);
                facts.AddRange(remembered.Facts);
                Session = remembered.Session;
            }
            if (ruling.Facts.Select(f => f.Event).OfType<CaucusOpened>().LastOrDefault() is { } opened)
                numbers[act.Index] = opened.Caucus;
            if (ruling.Facts.Select(f => f.Event).OfType<PaperCirculated>().FirstOrDefault() is { } circulated)
                numbers[act.Index] = circulated.Paper;
        }

        public Play Over() => new(agenda, steps.ToImmutable(), facts.ToImmutable(), Session);
    }
}
