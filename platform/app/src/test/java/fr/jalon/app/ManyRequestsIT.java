package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** More requests at once than there are connections: each takes one, so the last ones wait for the first, not for each other. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ManyRequestsIT {

    private static final int REQUESTS = 48;
    private static final int ROUNDS = 5;

    @Test
    void moreRequestsThanConnectionsShouldAllBeAnswered() throws Exception {
        Platform.as(CLAIRE_MARTIN).get("/spaces/ars-paca/actions").required();
        ExecutorService people = Executors.newFixedThreadPool(REQUESTS);
        try {
            CyclicBarrier together = new CyclicBarrier(REQUESTS);
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                answers.add(people.submit(() -> {
                    int answered = 0;
                    for (int round = 0; round < ROUNDS; round++) {
                        together.await();
                        answered += Platform.as(CLAIRE_MARTIN).get("/spaces/ars-paca/actions").status() == 200 ? 1 : 0;
                    }
                    return answered;
                }));
            }
            for (Future<Integer> answer : answers) {
                assertEquals(ROUNDS, answer.get());
            }
        } finally {
            people.shutdownNow();
        }
    }
}
