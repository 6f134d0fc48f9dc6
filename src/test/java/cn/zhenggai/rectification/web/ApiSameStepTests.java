package cn.zhenggai.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.support.ApiCaller;
import cn.zhenggai.support.ApiCaller.Reply;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.task.ComparingWork;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people send the same step at once, over the line. */
@ProcessTest
class ApiSameStepTests {

    private static final int ROUNDS = Integer.getInteger("same.rounds", 30);

    @Autowired
    Office office;

    @Autowired
    ApiCallers callers;

    @Autowired
    ComparingWork comparing;

    @Test
    void ofTwoWhoReceiveOrAssignAtOnceOneIsTooLateAndIsToldByWhom() {
        callers.as(CaseWalk.OFFICER);
        long worker = office.actor(CaseWalk.WORKER).personId();
        for (int round = 0; round < ROUNDS; round++) {
            CaseWalk walk = office.paperwork().signed();
            oneOf(walk, "receive", Map.of());
            oneOf(walk, "assign", Map.of("assignee", worker));
        }
        assertThat(comparing.differences()).isEmpty();
    }

    private void oneOf(CaseWalk walk, String step, Map<String, Object> body) {
        String address = "/api/v1/cases/" + walk.number() + "/" + step;
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<Reply>> sent = List.of(CaseWalk.OFFICER, CaseWalk.PRINCIPAL).stream()
                .map(callers::as)
                .map(caller -> CompletableFuture.supplyAsync(() -> post(caller, together, address, body)))
                .toList();
        List<Reply> replies = sent.stream().map(CompletableFuture::join).toList();
        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        Reply late = replies.get(replies.get(0).status() == 409 ? 0 : 1);
        assertThat(late.at("/code")).isEqualTo("stepTakenBy");
    }

    private static Reply post(ApiCaller caller, CyclicBarrier together, String address, Map<String, Object> body) {
        try {
            together.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return caller.post(address, body);
    }
}
