using Talks.Analysis.Spaces;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions;

namespace Talks.Analysis.Bots;

/// <summary>
/// A guess at what each party would accept, from what is public: who performs and who benefits from measures, the texts a
/// party tabled, its votes, and what it asked for. A logistic model per party over options, with a drift for concession
/// over time, fitted by stochastic gradient from a prior that says performing costs and benefiting pays.
/// </summary>
public sealed class Reading
{
    const int Passes = 8;
    const double FirstStep = 0.35;

    /// <summary>Log-odds between the best and the worst text a party can get, before anything was seen.</summary>
    const double PriorRange = 8;

    /// <summary>Log-odds of accepting that a party gains over the whole of play by conceding.</summary>
    const double PriorDrift = 2;

    readonly Space space;
    readonly double[][] weights;
    readonly double[] bias;
    readonly double[] drift;

    Reading(Space space, double[][] weights, double[] bias, double[] drift)
    {
        this.space = space;
        this.weights = weights;
        this.bias = bias;
        this.drift = drift;
    }

    /// <summary>Log-odds contributed by an option, for the party in this seat.</summary>
    public double Weight(int seat, int option) => weights[seat][option];

    /// <summary>Log-odds of a text with no option counted yet, at this time.</summary>
    public double Base(int seat, double time) => bias[seat] + drift[seat] * time;

    /// <summary>Log-odds that the party in this seat accepts the text at this time.</summary>
    public double LogOdds(int seat, ReadOnlySpan<byte> text, double time)
    {
        var sum = Base(seat, time);
        var w = weights[seat];
        var offsets = space.Offsets;
        for (var i = 0; i < text.Length; i++)
            sum += w[offsets[i] + text[i]];
        return sum;
    }

    /// <summary>Before anything was seen: what the roles in the catalogue suggest.</summary>
    public static Reading Before(Space space)
    {
        var weights = Roles(space);
        return new(space, weights, [.. weights.Select(w => -Typical(space, w))], [.. weights.Select(_ => PriorDrift)]);
    }

    /// <summary>The guess once this has been seen.</summary>
    public Reading After(TableView view, Draws draws)
    {
        var reading = new Reading(space, [.. weights.Select(w => (double[])w.Clone())], [.. bias], [.. drift]);
        var lessons = Lessons(space, view);
        for (var pass = 0; pass < Passes; pass++)
        {
            var step = FirstStep / (1 + pass);
            for (var left = lessons.Count; left > 1; left--)
            {
                var other = draws.Below(left);
                (lessons[left - 1], lessons[other]) = (lessons[other], lessons[left - 1]);
            }
            foreach (var lesson in lessons)
                reading.Learn(lesson, step);
        }
        return reading;
    }

    /// <summary>By seat and option, effort of measures performed against effort enjoyed.</summary>
    static double[][] Roles(Space space)
    {
        var agenda = space.Agenda;
        return
        [
            .. agenda.Parties.Select(party =>
                Scaled(space, [.. Options(agenda).Select(o => Role(agenda, party.Id, o))])
            ),
        ];
    }

    static IEnumerable<Option> Options(Agenda agenda) => agenda.Issues.SelectMany(i => i.Options);

    static double Role(Agenda agenda, string party, Option option)
    {
        var role = 0.0;
        foreach (var (id, level) in option.Measures)
        {
            if (option.Level == 0 || agenda.FindMeasure(id) is not { } measure)
                continue;
            var effort = level * measure.Weight;
            if (measure.Performers.Contains(party))
                role -= effort / measure.Performers.Length;
            if (measure.Beneficiaries.Contains(party))
                role += effort / measure.Beneficiaries.Length;
        }
        return role;
    }

    static double[] Scaled(Space space, double[] roles)
    {
        var range = Enumerable.Range(0, space.Issues).Sum(i => Of(space, roles, i).Max() - Of(space, roles, i).Min());
        return range > 0 ? [.. roles.Select(r => r * PriorRange / range)] : roles;
    }

    static IEnumerable<double> Of(Space space, double[] values, int issue) =>
        values.Skip(space.Offset(issue)).Take(space.Sizes[issue]);

    /// <summary>Log-odds of a text in the upper middle of what the party could get: below it, it is expected to refuse.</summary>
    static double Typical(Space space, double[] w) =>
        Enumerable.Range(0, space.Issues).Sum(i => 0.65 * Of(space, w, i).Max() + 0.35 * Of(space, w, i).Min());

    static List<Lesson> Lessons(Space space, TableView view)
    {
        var lessons = new List<Lesson>();
        foreach (var proposal in view.Proposals)
        {
            var text = space.TextOf(proposal.Package);
            var author = Seat(space, proposal.By);
            lessons.Add(new(author, text, proposal.At, true));
            foreach (var vote in proposal.Votes)
            {
                var seat = Seat(space, vote.By);
                if (seat < 0 || seat == author || vote.Ballot is Ballot.Abstain)
                    continue;
                lessons.Add(new(seat, text, vote.At, vote.Ballot is Ballot.Accept));
                if (vote.Ballot is Ballot.Reject && !vote.Asks.IsDefaultOrEmpty)
                    lessons.Add(new(seat, Mended(space, text, vote.Asks), vote.At, true) { Instead = text });
            }
            foreach (var bracket in proposal.Brackets)
                if (bracket.Option is not null && !proposal.VotedBy(bracket.By))
                    lessons.Add(
                        new(Seat(space, bracket.By), Mended(space, text, bracket.Asks), bracket.At, true)
                        {
                            Instead = text,
                        }
                    );
        }
        lessons.RemoveAll(l => l.Seat < 0);
        return lessons;
    }

    /// <summary>A rejected text with what the rejecting party asked for.</summary>
    public static byte[] Mended(Space space, byte[] text, IEnumerable<Ask> asks)
    {
        var mended = (byte[])text.Clone();
        foreach (var ask in asks)
            if (space.IssueIndex(ask.Issue) is >= 0 and var issue && ask.Level >= 0 && ask.Level < space.Sizes[issue])
                mended[issue] = (byte)ask.Level;
        return mended;
    }

    static int Seat(Space space, string party)
    {
        for (var s = 0; s < space.Agenda.Parties.Length; s++)
            if (space.Agenda.Parties[s].Id == party)
                return s;
        return -1;
    }

    void Learn(Lesson lesson, double step)
    {
        var w = weights[lesson.Seat];
        var error = (lesson.Accepts ? 1 : 0) - Probability(LogOdds(lesson.Seat, lesson.Text, lesson.At));
        var push = step * error;
        var text = lesson.Text;
        var offsets = space.Offsets;
        for (var i = 0; i < text.Length; i++)
            w[offsets[i] + text[i]] += push / 2;
        bias[lesson.Seat] += push;
        drift[lesson.Seat] += push * (lesson.At - 0.5);
        if (lesson.Instead is { } refused)
            Prefer(w, lesson.Text, refused, step);
    }

    /// <summary>What was asked for is worth more to the asker than what stood in the text it refused.</summary>
    void Prefer(double[] w, byte[] asked, byte[] refused, double step)
    {
        for (var i = 0; i < asked.Length; i++)
        {
            if (asked[i] == refused[i])
                continue;
            var (better, worse) = (space.Offset(i) + asked[i], space.Offset(i) + refused[i]);
            var push = step * (1 - Probability(w[better] - w[worse]));
            w[better] += push;
            w[worse] -= push;
        }
    }

    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    sealed record Lesson(int Seat, byte[] Text, double At, bool Accepts)
    {
        /// <summary>For a text mended by asks or brackets, the text as it was refused.</summary>
        public byte[]? Instead { get; init; }
    }
}
