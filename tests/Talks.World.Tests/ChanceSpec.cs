using CsCheck;
using Talks.Rules.World.Chance;

namespace Talks.World.Tests;

public class ChanceSpec
{
    // Vectors published with the generator (Random123, kat_vectors, philox 4x32 10).
    [Fact]
    public void The_generator_gives_its_authors_numbers()
    {
        Assert.Equal((0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u), Streams.Philox(default, default));
        const uint All = uint.MaxValue;
        Assert.Equal(
            (0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu),
            Streams.Philox((All, All, All, All), (All, All))
        );
        Assert.Equal(
            (0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u),
            Streams.Philox((0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344), (0xa4093822, 0x299f31d0))
        );
    }

    [Fact]
    public void A_purpose_keeps_its_numbers_whatever_else_is_drawn() =>
        Assert.Equal(0.6124324464517749, Streams.Uniform(7, "weather", 3), 15);

    [Fact]
    public void Uniform_numbers_lie_between_and_fill_the_space()
    {
        var all = Enumerable.Range(0, 4000).Select(i => Streams.Uniform(9, "hawk", i / 20, i % 20)).ToArray();
        Assert.All(all, u => Assert.InRange(u, double.Epsilon, 1 - 1e-16));
        for (var tenth = 0; tenth < 10; tenth++)
            Assert.InRange(all.Count(u => (int)(u * 10) == tenth), 330, 470);
    }

    [Fact]
    public void Normal_numbers_have_mean_0_and_deviation_1()
    {
        var all = Enumerable.Range(0, 4000).Select(i => Streams.Normal(9, Streams.Named("cyber"), i)).ToArray();
        Assert.InRange(all.Average(), -0.05, 0.05);
        Assert.InRange(all.Average(x => x * x), 0.93, 1.07);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(3)]
    [InlineData(40)]
    public void Counts_have_their_mean(double mean)
    {
        var all = Enumerable.Range(0, 4000).Select(i => Streams.Poisson(1, Streams.Named("prov"), i, mean));
        Assert.InRange(all.Average(), mean - 4 * Math.Sqrt(mean / 4000), mean + 4 * Math.Sqrt(mean / 4000));
    }

    [Fact]
    public void A_higher_mean_never_gives_fewer() =>
        Gen.Select(Gen.Double[0, 250], Gen.Double[0, 250], Gen.ULong)
            .Sample(
                (one, other, seed) =>
                    Streams.Poisson(seed, 1, 1, Math.Min(one, other))
                    <= Streams.Poisson(seed, 1, 1, Math.Max(one, other))
            );

    [Fact]
    public void Our_own_functions_agree_with_the_runtime() =>
        Gen.Select(Gen.Double[-700, 700], Gen.Double[1e-6, 1e6], Gen.Double[-20, 20])
            .Sample(
                (exponent, positive, power) =>
                {
                    Close(Math.Exp(exponent), Elementary.Exp(exponent), 1e-15);
                    Close(Math.Log(positive), Elementary.Log(positive), 1e-15);
                    Close(Math.Pow(positive, power), Elementary.Pow(positive, power), 1e-12);
                }
            );

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.9599639845400545)]
    [InlineData(0.01, -2.3263478740408408)]
    [InlineData(1e-12, -7.034483825301131)]
    public void Quantiles_are_those_of_the_tables(double p, double value) =>
        Close(value, Elementary.NormalQuantile(p), 1e-14);

    static void Close(double expected, double actual, double relative) =>
        Assert.True(
            Math.Abs(expected - actual) <= relative * Math.Max(1, Math.Abs(expected)),
            $"{expected:r} {actual:r}"
        );
}
