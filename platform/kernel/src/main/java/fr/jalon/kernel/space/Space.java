package fr.jalon.kernel.space;

import java.util.UUID;

/**
 * A tenant in which an account has a card.
 *
 * @param tenant the tenant
 * @param person the account's card there
 */
public record Space(Tenant tenant, UUID person) {
}
