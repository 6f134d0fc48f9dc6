package cn.zhenggai.notification;

import static cn.zhenggai.notification.CaseJourney.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.notification.ScriptedSmtp.Moment;
import cn.zhenggai.notification.inbox.Inbox;
import cn.zhenggai.notification.inbox.InboxFilter;
import cn.zhenggai.notification.inbox.MessageLine;
import cn.zhenggai.notification.outbox.OutboxState;
import cn.zhenggai.notification.outbox.ReadingOutbox;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mail serves the work and never holds it up. */
abstract class MailDownTests extends MailSurroundings {

    @Autowired
    Inbox inbox;

    @Autowired
    ReadingOutbox outbox;

    @Test
    @DisplayName(
            "Scenario 45: mail is down, the process goes on, messages are in the inbox, and nothing is sent twice after recovery")
    void scenario45() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        sender.setPort(nobody);
        CaseNumber number = journey.verified(journey.assigned(), false);
        sending.mails();
        journey.verified(number, true);
        for (int hour = 0; hour < 12; hour++) {
            sending.mails();
            clock.forward(Duration.ofHours(1));
        }

        assertThat(stateOf(number)).isEqualTo("CLOSED");
        List<MessageLine> told =
                inbox.page(journey.actor(OFFICER), InboxFilter.ALL, null, 10).rows();
        assertThat(told).extracting(MessageLine::kind).containsExactly("CLOSED", "REJECTED", "ISSUED");
        OutboxState down = outbox.state();
        assertThat(down.stuck()).isTrue();
        assertThat(down.failing()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.givenUp()).isFalse();
            assertThat(line.reason()).contains("connect");
        });

        try (ScriptedSmtp smtp = new ScriptedSmtp()) {
            sender.setPort(smtp.port());
            for (int round = 0; round < 3; round++) {
                sending.mails();
                clock.forward(Duration.ofHours(1));
            }
            assertThat(smtp.mails()).hasSize(down.count("MAIL", "DUE"));
            assertThat(smtp.mails().stream().map(ScriptedSmtp.Mail::messageId)).doesNotHaveDuplicates();
        }
        assertThat(outbox.state().ok()).isTrue();
    }

    @Test
    void theWorkDoesNotWaitWhileTheMailServerStallsForTenSeconds() throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp().stalls(Moment.RECIPIENT, 10)) {
            sender.setPort(smtp.port());
            journey.issued();
            CompletableFuture<Void> slow = CompletableFuture.runAsync(sending::mails);
            smtp.awaitStall();
            long start = System.nanoTime();
            CaseNumber number = journey.verified(journey.assigned(), true);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(stateOf(number)).isEqualTo("CLOSED");
            assertThat(slow)
                    .as("the sender still waits for the server, work of %s did not", took)
                    .isNotDone();
            smtp.close();
            slow.join();
        }
    }

    private String stateOf(CaseNumber number) {
        return jdbc.sql("select state from rectification_case where number = :number")
                .param("number", number.value())
                .query(String.class)
                .single();
    }
}

@ProcessTest
class H2MailDownTests extends MailDownTests {}

@OnMariaDb
class MariaDbMailDownTests extends MailDownTests {}
