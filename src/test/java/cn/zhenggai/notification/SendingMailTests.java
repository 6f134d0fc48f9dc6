package cn.zhenggai.notification;

import static cn.zhenggai.notification.CaseJourney.OFFICER;
import static cn.zhenggai.notification.CaseJourney.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.BureauTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How mail leaves: once, and in spite of servers that refuse or are away. */
class SendingMailTests extends MailTest {

    @Autowired
    DueMails due;

    @Test
    void whoHasNoAddressGetsNoMail() {
        journey.issued();
        sending.sendDue();
        assertThat(state("contact")).containsEntry("mail_state", "NONE");
        assertThat(state(OFFICER)).containsEntry("mail_state", "SENT");
    }

    @Test
    void whoLostHisAddressMeanwhileGetsNoMail() {
        journey.issued();
        journey.mailTo(OFFICER, null, "zh");
        sending.sendDue();
        assertThat(state(OFFICER)).containsEntry("mail_state", "NONE");
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void theSecondRoundSendsNothing() {
        journey.issued();
        sending.sendDue();
        sending.sendDue();
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aRefusedRecipientHoldsNobodyUpAndIsTriedAgain() throws Exception {
        journey.issued();
        Instant before = clock.instant();
        try (RefusingServer refusing = new RefusingServer("principal@school.test")) {
            sender.setPort(refusing.port());
            sending.sendDue();
            assertThat(refusing.accepted())
                    .singleElement()
                    .asString()
                    .contains("officer@school.test", "Auto-Submitted: auto-generated");
        }
        assertThat(state(PRINCIPAL)).containsEntry("mail_state", "DUE").containsEntry("mail_attempts", 1);
        assertThat(dueAgain(PRINCIPAL))
                .isBetween(before.plusSeconds(59), clock.instant().plusSeconds(61));
        assertThat(state(OFFICER)).containsEntry("mail_state", "SENT");

        sender.setPort(SERVER.getSmtp().getPort());
        sending.sendDue();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        aMinutePasses();
        sending.sendDue();
        assertThat(received("principal@school.test")).isNotNull();
        assertThat(state(PRINCIPAL)).containsEntry("mail_state", "SENT").containsEntry("mail_attempts", 2);
    }

    @Test
    void aMailRefusedForGoodIsGivenUp() throws Exception {
        journey.issued();
        try (RefusingServer refusing = new RefusingServer("principal@school.test")) {
            sender.setPort(refusing.port());
            for (int attempt = 1; attempt <= DueMails.MOST_ATTEMPTS; attempt++) {
                assertThat(state(PRINCIPAL)).containsEntry("mail_state", "DUE");
                sending.sendDue();
                aMinutePasses();
            }
        }
        assertThat(state(PRINCIPAL)).containsEntry("mail_state", "FAILED").containsEntry("mail_attempts", 8);
    }

    @Test
    void aServerThatIsAwayCostsNoAttempt() throws Exception {
        journey.issued();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            sender.setPort(free.getLocalPort());
        }
        for (int round = 0; round < 10; round++) {
            sending.sendDue();
        }
        assertThat(state(OFFICER)).containsEntry("mail_state", "DUE").containsEntry("mail_attempts", 0);
        sender.setPort(SERVER.getSmtp().getPort());
        sending.sendDue();
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
    }

    @Test
    void ofTwoNodesOneSends() {
        journey.issued();
        DueMail mail = due.at(clock.instant(), 1).get(0);
        assertThat(due.claim(mail, clock.instant())).isTrue();
        assertThat(due.claim(mail, clock.instant())).isFalse();
    }

    private Map<String, Object> state(String login) {
        return jdbc.sql("""
                        select mail_state, mail_attempts, next_attempt_at from message
                        where recipient_id = :person order by id desc limit 1""")
                .param("person", journey.actor(login).personId())
                .query()
                .singleRow();
    }

    private Instant dueAgain(String login) {
        return jdbc.sql("select next_attempt_at from message where recipient_id = :person order by id desc limit 1")
                .param("person", journey.actor(login).personId())
                .query((row, n) -> BureauTime.moment(row, "next_attempt_at"))
                .single();
    }

    private void aMinutePasses() throws IOException {
        jdbc.sql("update message set next_attempt_at = :then where mail_state = 'DUE'")
                .param("then", BureauTime.column(clock.instant().minus(Duration.ofSeconds(1))))
                .update();
    }
}
