using Talks.Contracts;
using Talks.Contracts.Wire;

namespace Talks.Server.Tests;

/// <summary>The analyst through a real server: what each seat may ask, and that a delegate's advice hangs on no other sheet.</summary>
public sealed class ConsultingTests
{
    static string Sheet(int[] seller) =>
        $"""
            issue,option,Buyer,Seller
            Price,low,50,{seller[0]}
            ,middle,35,{seller[1]}
            ,high,10,{seller[2]}
            Delivery,soon,50,{seller[3]}
            ,late,0,40
            @reservation,,60,{seller[4]}
            """;

    static readonly Package Poor = new(new Dictionary<string, int> { ["price"] = 3, ["delivery"] = 2 }, []);

    [Fact]
    public async Task Control_is_told_of_all_sheets_delegates_of_their_own_and_spectators_of_none()
    {
        await using var table = await Table.Of([0, 30, 60, 10, 30]);
        var survey = await table.Counted(Poor);
        // Middle and high, soon; an issue left open is worth no more to anybody than its worst answer.
        Assert.Equal((12L, 2L), (survey.Zone!.Packages, survey.Zone.AcceptableToAll));
        Assert.Equal(["BUYER", "SELLER"], survey.Zone.Parties.Select(p => p.Party));
        Assert.Equal(["BUYER"], survey.Package!.Blockers);
        Assert.NotEmpty(survey.Package.Mends);
        Assert.All(survey.Package.Mends, m => Assert.Equal(["BUYER"], m.Winning));

        var advice = (await table.Buyer.Invoke<Reply<Advice>>("Advise", new AdviseRequest(Poor))).Value!;
        Assert.Equal(10 - 60, advice.Surplus);
        Assert.NotEmpty(advice.Mends);
        Assert.All(advice.Mends, m => Assert.True(m.Surplus >= 0));

        foreach (var line in new[] { table.Buyer, table.Spectator })
        {
            var refused = await line.Invoke<Reply<Survey>>("Survey", new SurveyRequest(Poor));
            Assert.Null(refused.Value);
            Assert.Equal(RefusalCode.NotYours, refused.Refusal!.Code);
        }
        foreach (var line in new[] { table.Control, table.Spectator })
        {
            var refused = await line.Invoke<Reply<Advice>>("Advise", new AdviseRequest(Poor));
            Assert.Null(refused.Value);
            Assert.Equal(RefusalCode.NotYours, refused.Refusal!.Code);
        }
    }

    [Fact]
    public async Task Advice_is_the_same_byte_for_byte_whatever_the_other_side_wants()
    {
        var told = new List<byte[]>();
        foreach (var seller in new int[][] { [0, 30, 60, 10, 30], [60, 5, 0, 90, 80] })
        {
            await using var table = await Table.Of(seller);
            var advice = (await table.Buyer.Invoke<Reply<Advice>>("Advise", new AdviseRequest(Poor))).Value!;
            told.Add(WireFormat.Encode(advice));
        }
        Assert.Equal(told[0], told[1]);
    }

    [Fact]
    public async Task Advice_about_what_the_agenda_does_not_know_is_advice_about_the_rest()
    {
        await using var table = await Table.Of([0, 30, 60, 10, 30]);
        var strange = new Package(new Dictionary<string, int> { ["price"] = 99, ["moon"] = 1 }, []);
        var told = new List<byte[]>();
        foreach (var package in new[] { strange, new Package(new Dictionary<string, int>(), []) })
        {
            var advice = (await table.Buyer.Invoke<Reply<Advice>>("Advise", new AdviseRequest(package))).Value!;
            told.Add(WireFormat.Encode(advice));
        }
        Assert.Equal(told[1], told[0]);
        Assert.Equal(["BUYER", "SELLER"], (await table.Counted(strange)).Package!.Blockers);
    }

    [Fact]
    public async Task A_study_of_play_tells_control_of_all_sheets_a_delegation_of_its_own_and_spectators_nothing()
    {
        await using var table = await Table.Of([0, 30, 60, 10, 30]);
        Assert.True((await table.Control.Submit(new OpenRound(null))).Accepted);
        Assert.True((await table.Buyer.Submit(new TableProposal("Low", "", Low, null))).Accepted);
        Assert.True((await table.Seller.Submit(new CastVote(1, Ballot.Reject, "", [], 1))).Accepted);

        var own = await Studied(table.Buyer);
        var curve = Assert.Single(own.Curves);
        Assert.Equal(("BUYER", 100 - 60.0), (curve.Party, Assert.Single(curve.Asked).Surplus));
        var guess = Assert.Single(own.Guesses);
        Assert.Equal(("SELLER", 1), (guess.Party, guess.Moves));
        Assert.All(guess.Cares, c => Assert.True(c.Low < c.Middle && c.Middle < c.High));
        Assert.Empty(own.Missed);
        Assert.Null(own.Left);

        var all = await Studied(table.Control);
        Assert.Equal(["BUYER", "SELLER"], all.Curves.Select(c => c.Party));
        Assert.Equal(["SELLER"], Assert.Single(all.Missed).Refusing);
        Assert.Equal(0, all.Left!.Had);

        var refused = await table.Spectator.Invoke<Reply<Study>>("Study");
        Assert.Null(refused.Value);
        Assert.Equal(RefusalCode.NotYours, refused.Refusal!.Code);
    }

    static readonly Package Low = new(new Dictionary<string, int> { ["price"] = 1, ["delivery"] = 1 }, []);

    static async Task<Study> Studied(RawLine line) =>
        await Answered(() => line.Invoke<Reply<Study>>("Study"), study => !study.Reckoning);

    /// <summary>Asks, and a moment later again, as the protocol tells clients to do while the server reckons.</summary>
    static async Task<T> Answered<T>(Func<Task<Reply<T>>> ask, Func<T, bool> done)
        where T : class
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var moments = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        do
        {
            var reply = await ask();
            Assert.True(reply.Value is not null, reply.Refusal?.Text);
            if (done(reply.Value))
                return reply.Value;
        } while (await moments.WaitForNextTickAsync(patience.Token));
        throw new InvalidOperationException("The timer ended.");
    }

    /// <summary>A server with one sale, everybody seated.</summary>
    sealed class Table : IAsyncDisposable
    {
        readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("talks-consulting-");
        RealServer? server;

        public RawLine Control { get; private set; } = null!;
        public RawLine Buyer { get; private set; } = null!;
        public RawLine Seller { get; private set; } = null!;
        public RawLine Spectator { get; private set; } = null!;

        public static async Task<Table> Of(int[] seller)
        {
            var table = new Table();
            await File.WriteAllTextAsync(Path.Combine(table.folder.FullName, "sale.csv"), Sheet(seller));
            table.server = await RealServer.Start(null, "--scenarios", table.folder.FullName);
            var created = (await table.server.Http.CreateSession(new("sale"), default)).Value!;
            table.Control = await RawLine.To(table.server.Url);
            await table.Control.Sit("Enter", new EnterRequest(created.ControlToken));
            table.Buyer = await Seated(created.Codes.Single(c => c.Party == "BUYER").Code);
            table.Seller = await Seated(created.Codes.Single(c => c.Party == "SELLER").Code);
            table.Spectator = await Seated(created.Codes.Single(c => c.Party is null).Code);
            return table;

            async Task<RawLine> Seated(string code)
            {
                var line = await RawLine.To(table.server.Url);
                await line.Sit("Join", new JoinRequest(code, "Ada", null));
                return line;
            }
        }

        /// <summary>Asks until the packages are counted; each question takes a turn of the analyst, so few are enough.</summary>
        public async Task<Survey> Counted(Package package) =>
            await Answered(
                () => Control.Invoke<Reply<Survey>>("Survey", new SurveyRequest(package)),
                survey => !survey.Counting
            );

        public async ValueTask DisposeAsync()
        {
            foreach (var line in new[] { Control, Buyer, Seller, Spectator })
                await line.DisposeAsync();
            await server!.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }
}
