package fr.jalon.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.bench.Operation.Repeat;
import fr.jalon.bench.StatementLog.Sent;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLogTest {

    private static final String LOG = """
        JLN 7 LOG:  duration: 0.010 ms  bind S_1: BEGIN
        JLN 7 LOG:  duration: 0.002 ms  execute S_1: BEGIN
        JLN 7 LOG:  duration: 0.250 ms  parse <unnamed>: SELECT a
        \tFROM t WHERE id = $1 AND b = $2 AND c = $3
        JLN 7 LOG:  duration: 0.250 ms  bind <unnamed>: SELECT a
        \tFROM t WHERE id = $1 AND b = $2 AND c = $3
        JLN 7 DETAIL:  Parameters: $1 = '019a0000-0000-7000-8000-000000000001', $2 = 'l''eau: $1, $2', $3 = NULL
        JLN 9 LOG:  duration: 9.000 ms  statement: SELECT pg_sleep(1)
        JLN 7 LOG:  duration: 0.500 ms  execute <unnamed>: SELECT a
        \tFROM t WHERE id = $1 AND b = $2 AND c = $3
        JLN 7 DETAIL:  Parameters: $1 = '019a0000-0000-7000-8000-000000000001', $2 = 'l''eau: $1, $2', $3 = NULL
        JLN 8 LOG:  duration: 0.100 ms  execute S_4: SELECT * FROM control.due_wakeups($1, $2)
        JLN 7 LOG:  duration: 1.500 ms  execute S_2: COMMIT
        """;

    private final List<Sent> sent = StatementLog.parse(LOG, "9");

    @Test
    void parseShouldAddTheServersTimesOfAStatementAndLeaveOutOthersWork() {
        assertEquals(List.of("BEGIN", "SELECT a\nFROM t WHERE id = $1 AND b = $2 AND c = $3", "COMMIT"), sent.stream().map(Sent::sql).toList());
        assertEquals(1.0, sent.get(1).millis(), 1e-9);
        assertTrue(sent.get(0).bracket() && sent.get(2).bracket() && !sent.get(1).bracket());
    }

    @Test
    void parseShouldKeepEachParameterAsItsLiteral() {
        assertEquals(List.of("'019a0000-0000-7000-8000-000000000001'", "'l''eau: $1, $2'", "NULL"), sent.get(1).values());
    }

    @Test
    void scriptShouldPutParametersInPlaceAndHideColonsFromPgbench() {
        assertEquals("BEGIN;\nSELECT a\nFROM t WHERE id = E'019a0000-0000-7000-8000-000000000001' AND b = E'l''eau\\072 $1, $2' AND c = NULL;\nCOMMIT;\n",
            Script.of(sent, Repeat.AS_IT_IS, 0));
    }

    @Test
    void scriptShouldUndoBeforeTheCommitWhatCannotBeDoneTwice() {
        String script = Script.of(sent, Repeat.ROLLED_BACK, 0);
        assertTrue(script.startsWith("BEGIN;\nSAVEPOINT undone;\n") && script.endsWith("ROLLBACK TO SAVEPOINT undone;\nCOMMIT;\n"), script);
    }

    @Test
    void scriptShouldRenewOnlyIdentifiersThatTheRequestMade() {
        long made = Long.parseLong("019a00000000", 16);
        assertTrue(Script.of(sent, Repeat.FRESH_IDENTIFIERS, made).startsWith("\\set id0 random(1, 4000000000000)\nBEGIN;\n"));
        assertTrue(Script.of(sent, Repeat.FRESH_IDENTIFIERS, made).contains("id = ('019a0000-0000-7000-8000-' || lpad(to_hex(:id0::bigint), 12, '0'))::uuid"));
        assertEquals(Script.of(sent, Repeat.AS_IT_IS, 0), Script.of(sent, Repeat.FRESH_IDENTIFIERS, made + 1));
    }
}
