using Xunit;

namespace Checker.Tests.Samples;

public sealed class SampleAddressesTests
{
    [Fact]
    public void Sites_stand_at_addresses_of_their_own_and_one_port() =>
        Assert.Equal(
            ["127.16.0.1:7080", "127.16.0.2:7080", "127.16.0.3:7080"],
            SampleAddresses.ByAddress(3, 7080).Select(endpoint => $"{endpoint}"));

    [Fact]
    public void With_one_loopback_address_sites_stand_at_the_ports_after_the_one_given() =>
        Assert.Equal(
            ["127.0.0.1:7081", "127.0.0.1:7082", "127.0.0.1:7083"],
            SampleAddresses.ByPort(3, 7080).Select(endpoint => $"{endpoint}"));

    [Fact]
    public void Free_ports_are_different_ones()
    {
        var endpoints = SampleAddresses.ByPort(28, 0);

        Assert.Equal(28, endpoints.Distinct().Count());
        Assert.DoesNotContain(endpoints, endpoint => endpoint.Port == 0);
    }
}
