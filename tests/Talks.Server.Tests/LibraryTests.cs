using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Talks.Server.Tests;

/// <summary>What a visitor may read of a scenario before anybody sits down.</summary>
[Collection(nameof(SharedServer))]
public sealed class LibraryTests(SharedServer shared)
{
    [Fact]
    public async Task Anybody_may_read_the_public_part_of_a_scenario_and_no_more()
    {
        using var http = new HttpClient { BaseAddress = shared.Server.Url };
        var agenda = await http.GetFromJsonAsync<JsonElement>(
            new Uri("/api/scenarios/six-party-2021", UriKind.Relative)
        );
        Assert.Equal(6, agenda.GetProperty("parties").GetArrayLength());
        Assert.Equal(20, agenda.GetProperty("issues").GetArrayLength());
        var told = agenda.GetRawText();
        Assert.DoesNotContain("\"points\":", told, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"reservation\":", told, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("..%2F..%2Fetc")]
    public async Task A_scenario_that_is_not_there_is_said_not_to_be(string id)
    {
        using var http = new HttpClient { BaseAddress = shared.Server.Url };
        var answer = await http.GetAsync(new Uri($"/api/scenarios/{id}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(
            "list of scenarios",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.OrdinalIgnoreCase
        );
    }
}
