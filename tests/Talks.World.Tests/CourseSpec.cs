using System.Collections.Immutable;
using Talks.Analysis.Experiments;

namespace Talks.World.Tests;

public class CourseSpec
{
    static readonly Laboratory Article = Experiments.Article();
    static readonly Profile Default = Article.Experiment.Profiles[0];

    [Fact]
    public void A_draw_is_the_same_in_any_order_and_on_any_thread()
    {
        var sample = new Sample(Article, Default, draws: 4, seeds: 2, seed: 9);
        var forward = Enumerable.Range(0, 4).Select(d => sample.Work(d, sample.Courses())).ToArray();
        var courses = sample.Courses();
        for (var draw = 3; draw >= 0; draw--)
            Assert.Equal(forward[draw], sample.Work(draw, courses));
    }

    [Fact]
    public void A_policy_keeps_its_chances_whatever_the_others_do()
    {
        var alone = Laboratory
            .Open(
                Article.Experiment with
                {
                    Policies = [.. Article.Experiment.Policies.Where(p => p.Id == "interim4")],
                    Statements = [],
                    Planes = [],
                    Trajectories = new([], []),
                },
                Article.World
            )
            .Laboratory!;
        var among = new Sample(Article, Default, 3, 4, 5);
        var single = new Sample(alone, Default, 3, 4, 5);
        var place = Article.Experiment.Policies.Index().Single(p => p.Item.Id == "interim4").Index;
        for (var draw = 0; draw < 3; draw++)
            Assert.Equal(among.Work(draw, among.Courses())[place], single.Work(draw, single.Courses())[0]);
    }

    [Theory]
    [InlineData("h_imb", "interim4", "interim_frontloaded")]
    public void A_coefficient_of_zero_removes_exactly_its_effect(string coefficient, string one, string other)
    {
        var without = Default with { Fixed = ImmutableSortedDictionary<string, double>.Empty.Add(coefficient, 0) };
        var sample = new Sample(Article, without, 6, 6, 5);
        for (var draw = 0; draw < 6; draw++)
        {
            var pair = sample.Work(draw, sample.Courses(one, other));
            Assert.Equal(pair[0], pair[1]);
        }
    }

    [Fact]
    public void The_sceptics_sheet_signs_less()
    {
        double Signed(Laboratory laboratory)
        {
            var sample = new Sample(laboratory, laboratory.Experiment.Profiles[0], 10, 10, 5);
            var metric = laboratory.Experiment.Metrics.Index().Single(m => m.Item.Id == "signed").Index;
            return Enumerable.Range(0, 10).Average(d => sample.Work(d, sample.Courses("interim4"))[0][metric]);
        }
        Assert.True(Signed(Experiments.Article("sceptic")) < Signed(Article) - 0.3);
    }

    [Fact]
    public void Playing_allocates_nothing_per_round()
    {
        var course = new Course(Article, Article.Experiment.Policies.Single(p => p.Id == "interim4"));
        var point = new Sample(Article, Default, 1, 1, 5).Points[0];
        var sums = new double[Article.Experiment.Metrics.Length];
        course.Play(point, 1, sums);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < 20; run++)
            course.Play(point, 1, sums);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
