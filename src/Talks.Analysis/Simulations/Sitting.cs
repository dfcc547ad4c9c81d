using System.Collections.Immutable;
using Talks.Analysis.Bots;
using Talks.Analysis.Spaces;
using Talks.Rules;
using Talks.Rules.Sessions;
using Talks.Rules.World.Injects;

namespace Talks.Analysis.Simulations;

/// <summary>
/// A whole session without people, network or clock, by the one law that live sessions follow: bots in every delegation,
/// capitals that carry out what is signed, and a scripted control that opens and closes the rounds, sends the injects that
/// are due and answers breaches. Its facts are those a live session would have kept.
/// </summary>
public sealed class Sitting
{
    /// <summary>Moments in a session at which each bot is asked for an act.</summary>
    const int Moments = 300;

    static readonly Actor Control = new Actor.Control();

    readonly Scenario scenario;
    readonly Space space;
    readonly IReadOnlyDictionary<string, Temperament> temperaments;
    readonly ulong seed;
    readonly ImmutableArray<Fact>.Builder facts = ImmutableArray.CreateBuilder<Fact>();
    readonly (string Party, SeenSession Seen)[] seats;
    readonly Dictionary<string, (double Shift, Bot Bot)> bots = [];
    Session session;
    long now;

    Sitting(Scenario scenario, WorldLaid? world, IReadOnlyDictionary<string, Temperament> temperaments, ulong seed)
    {
        (this.scenario, this.temperaments, this.seed) = (scenario, temperaments, seed);
        space = Space.Of(scenario.Agenda);
        seats = [.. scenario.Agenda.Parties.Select(p => (p.Id, SeenSession.By(p.Id)))];
        var convened = new SessionConvened("simulated", scenario.Agenda.Title, scenario.Agenda, Pace.Manual, null);
        var opening = Law.Convene(convened, (int)(seed & int.MaxValue), now, world);
        session = Session.From(opening);
        Take(opening);
    }

    /// <param name="temperaments">By party; a party left out is <see cref="Temperament.Linear"/>.</param>
    /// <returns>The facts of the session from its convening to its end.</returns>
    public static ImmutableArray<Fact> Play(
        Scenario scenario,
        WorldLaid? world,
        IReadOnlyDictionary<string, Temperament> temperaments,
        ulong seed
    )
    {
        var sitting = new Sitting(scenario, world, temperaments, seed);
        sitting.Play();
        return sitting.facts.ToImmutable();
    }

    void Play()
    {
        foreach (var (party, _) in seats)
            Give(Control, new AllowAutopilot(party, true, TemperamentOf(party)));
        var rounds = scenario.Agenda.Rounds.Length;
        var draws = Draws.For(seed, -1);
        for (var round = 1; round <= rounds; round++)
        {
            Give(Control, new OpenRound(null));
            SendInjects();
            var opened = now;
            var moments = Math.Max(1, Moments / rounds);
            var length = scenario.Agenda.Rounds[round - 1].Minutes * 60_000L;
            for (var moment = 0; moment < moments; moment++)
            {
                now = opened + length * (2 * moment + 1) / (2 * moments);
                var first = draws.Below(seats.Length);
                for (var turn = 0; turn < seats.Length; turn++)
                    Act(seats[(first + turn) % seats.Length]);
            }
            Give(Control, new CloseRound());
            AnswerBreach();
        }
        Give(Control, new EndSession("The last round is over."));
    }

    void Act((string Party, SeenSession Seen) seat)
    {
        if (!bots.TryGetValue(seat.Party, out var bot) || bot.Shift != seat.Seen.Shift)
            bots[seat.Party] = bot = (
                seat.Seen.Shift,
                new Bot(space, scenario.PositionOf(seat.Party).Moved(seat.Seen.Shift), TemperamentOf(seat.Party), seed)
            );
        var view = seat.Seen.View;
        SessionCommand? command = bot.Bot.Decide(view, seat.Seen.TimeAt(session.Clock.Read(now))) switch
        {
            Bots.Act.Table t => new TableProposal(t.Title, t.Summary, t.Package, t.ReplyTo),
            Bots.Act.Vote v => new CastVote(
                v.Proposal,
                v.Ballot,
                v.Reason,
                v.Asks,
                view.Proposals[v.Proposal - 1].Version
            ),
            Bots.Act.Answer a => new AnswerAmendment(a.Proposal, a.Amendment, a.Accept),
            Bots.Act.Say s => new MakeStatement(s.Text),
            _ => null,
        };
        if (command is not null)
            Give(new Actor.Autopilot(seat.Party), command);
    }

    void SendInjects()
    {
        var due = facts.Select(f => f.Event).OfType<InjectsDue>().LastOrDefault();
        if (session.Ledger.Plan is not { } plan || due is null || due.Round != session.Ledger.Play!.State.Round + 1)
            return;
        foreach (var inject in plan.Injects.Where(i => due.Injects.Contains(i.Id)))
            Give(
                Control,
                new SendInject(
                    inject.Title,
                    inject.Sender,
                    inject.Text,
                    inject.Public ? [] : inject.To,
                    inject.Public,
                    inject.Id
                )
                {
                    Effects = Known(inject),
                }
            );
    }

    // Actors without a seat have no walk-away value at this table.
    ImmutableArray<InjectEffect> Known(PlannedInject inject) =>
        [
            .. inject.Effects.Where(e =>
                e.Variable != InjectEffect.Reservation
                || (e.Party is { } party && scenario.Agenda.FindParty(party) is not null)
            ),
        ];

    void AnswerBreach()
    {
        if (
            session.Ledger is not { Text: { } text, Play: { } play }
            || facts.Select(f => f.Event).OfType<LedgerMoved>().LastOrDefault()
                is not { Breached: { IsEmpty: false } breached } moved
            || moved.Round != play.State.Round
        )
            return;
        if (Aftermath.EndsText(seed, moved.Round))
            Give(Control, new EndText("A breach was found."));
        else if (Aftermath.Answering(text, scenario.Agenda, breached).ToImmutableArray() is { IsEmpty: false } steps)
            Give(Control, new HoldSteps(steps, true, "A breach was found."));
    }

    Temperament TemperamentOf(string party) => temperaments.GetValueOrDefault(party, Temperament.Linear);

    // A refusal is the answer to a bot as to anybody: it acts otherwise the next time.
    void Give(Actor actor, SessionCommand command)
    {
        var ruling = Law.Decide(session, command, actor, now);
        session = ruling.Session;
        Take(ruling.Facts);
    }

    void Take(ImmutableArray<Fact> news)
    {
        facts.AddRange(news);
        foreach (var fact in news)
        foreach (var (_, seen) in seats)
            seen.Take(fact);
    }
}
