package fr.jalon.kernel.identity.boundary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/** Where a request comes from, as far as it can be believed. */
final class ClientAddress {

    private ClientAddress() {
    }

    /**
     * @param proxies how many of our own reverse proxies a request passes; each adds the address that it saw to the right of
     *                {@code X-Forwarded-For}, and whatever stands left of those is what the client wrote itself
     * @return an address; of IPv6 the first 64 bits, which are one connection's
     */
    static String of(HttpServletRequest request, int proxies) {
        String header = proxies == 0 ? null : request.getHeader("X-Forwarded-For");
        List<String> seen = header == null ? List.of() : Stream.of(header.split(",")).map(String::strip).toList();
        return network(seen.size() < proxies || proxies == 0 ? request.getRemoteAddr() : seen.get(seen.size() - proxies));
    }

    private static String network(String address) {
        String[] groups = address.split(":");
        return groups.length <= 4 ? address : String.join(":", List.of(groups).subList(0, 4));
    }
}
