package cn.zhenggai.notification;

import static cn.zhenggai.notification.CaseJourney.OFFICER;
import static cn.zhenggai.notification.CaseJourney.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.notification.ScriptedSmtp.Moment;
import cn.zhenggai.notification.letter.Delivery;
import cn.zhenggai.notification.outbox.DueDeliveries;
import cn.zhenggai.notification.outbox.Outbox;
import cn.zhenggai.shared.BureauTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How mail leaves: once, to the right people, and in spite of servers that refuse, stall or are away. */
class SendingMailTests extends MailTest {

    private static final List<String> FIVE = List.of(PRINCIPAL, OFFICER, "contact", "township.1", "inspector1");

    @Autowired
    DueDeliveries due;

    @Autowired
    Outbox outbox;

    ScriptedSmtp smtp;

    @BeforeEach
    void aServerThatDoesAsTold() throws IOException {
        smtp = new ScriptedSmtp();
        sender.setPort(smtp.port());
    }

    @AfterEach
    void itEnds() throws IOException {
        smtp.close();
    }

    @Test
    void whoHasNoAddressGetsNoMail() {
        journey.mailTo("contact", null, "zh");
        journey.issued();
        sending.mails();
        assertThat(smtp.recipientsInOrder())
                .doesNotContain("contact@example.test")
                .contains("officer@school.test");
        assertThat(jdbc.sql("select way from message where recipient_id = :person")
                        .param("person", journey.actor("contact").personId())
                        .query(String.class)
                        .list())
                .containsExactly("NONE");
    }

    @Test
    void whoLostHisAddressMeanwhileGetsNoMail() {
        fiveMails();
        journey.mailTo(OFFICER, null, "zh");
        sending.mails();
        assertThat(state(OFFICER)).containsEntry("state", "NONE");
        assertThat(smtp.mails()).hasSize(4);
    }

    @Test
    void theSecondRoundSendsNothing() {
        fiveMails();
        sending.mails();
        sending.mails();
        assertThat(smtp.mails()).hasSize(5);
        assertThat(smtp.recipientsInOrder()).doesNotHaveDuplicates();
    }

    @Test
    void oneUnknownRecipientAmongFiveHoldsNobodyUpAndIsListed() {
        smtp.answers("contact@example.test", "550 5.1.1 no such user");
        fiveMails();
        sending.mails();
        assertThat(smtp.mails()).hasSize(4);
        assertThat(state("contact")).containsEntry("state", "FAILED").containsEntry("attempts", 1);
        assertThat(state("contact").get("last_error")).asString().contains("550");
        assertThat(bad()).containsExactly("contact@example.test");
        clock.forward(Duration.ofDays(3));
        sending.mails();
        assertThat(smtp.mails()).as("no more retry of that mail").hasSize(4);
    }

    @Test
    void laterMailsToABadAddressAreTriedOnceADay() {
        smtp.answers("contact@example.test", "550 no such user");
        fiveMails();
        sending.mails();
        mails("contact");
        mails("contact");
        int before = smtp.callers();
        sending.mails();
        assertThat(smtp.callers()).as("it rests").isEqualTo(before);
        clock.forward(Duration.ofHours(25));
        sending.mails();
        assertThat(smtp.callers()).as("one try for the day").isEqualTo(before + 1);
        smtp.answers("contact@example.test", null);
        clock.forward(Duration.ofHours(25));
        sending.mails();
        assertThat(smtp.recipientsInOrder())
                .filteredOn("contact@example.test"::equals)
                .hasSize(1);
        assertThat(bad()).as("it was good again").isEmpty();
    }

    @Test
    void whoseAddressIsCorrectedGetsWhatHeMissed() {
        smtp.answers("contact@example.test", "550 no such user");
        fiveMails();
        sending.mails();
        mails("contact");
        sending.mails();
        journey.mailTo("contact", "right@example.test", "zh");
        sending.mails();
        assertThat(smtp.recipientsInOrder())
                .filteredOn("right@example.test"::equals)
                .hasSize(2);
        assertThat(bad()).isEmpty();
    }

    @Test
    void aRecipientRefusedForNowIsTriedAgainAndHoldsNobodyUp() {
        smtp.answers("contact@example.test", "450 try later");
        fiveMails();
        sending.mails();
        assertThat(smtp.mails()).hasSize(4);
        assertThat(state("contact")).containsEntry("state", "DUE").containsEntry("attempts", 1);
        assertThat(nextAttempt("contact")).isEqualTo(clock.instant().plusSeconds(60));
        assertThat(bad()).isEmpty();
        smtp.answers("contact@example.test", null);
        sending.mails();
        assertThat(smtp.mails()).as("not before its time").hasSize(4);
        clock.forward(Duration.ofMinutes(1));
        sending.mails();
        assertThat(smtp.recipientsInOrder()).contains("contact@example.test").hasSize(5);
    }

    @Test
    void theWaitsGrowAndEnd() {
        smtp.answers("contact@example.test", "451 try later");
        mails("contact");
        List<Long> minutes = new ArrayList<>();
        while (state("contact").get("state").equals("DUE")) {
            sending.mails();
            Duration wait = Duration.between(clock.instant(), nextAttempt("contact"));
            minutes.add(wait.toMinutes());
            clock.forward(wait.isNegative() ? Duration.ZERO : wait);
        }
        assertThat(minutes.subList(0, 7)).containsExactly(1L, 10L, 60L, 180L, 360L, 720L, 1440L);
        assertThat(state("contact")).containsEntry("state", "FAILED").containsEntry("attempts", 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 too busy", "554 not for you"})
    void aServerThatSendsUsAwayCostsNoAttemptAndEndsTheRound(String greeting) {
        smtp.greets(greeting);
        fiveMails();
        sending.mails();
        assertThat(smtp.callers()).isEqualTo(1);
        assertThat(state(PRINCIPAL)).containsEntry("state", "DUE").containsEntry("attempts", 0);
        smtp.greets("220 ready");
        sending.mails();
        assertThat(smtp.mails()).hasSize(5);
    }

    @Test
    void aServerThatGoesAwayAtARecipientCostsNoAttempt() {
        smtp.answers("principal@school.test", "421 closing");
        fiveMails();
        sending.mails();
        assertThat(smtp.callers()).isEqualTo(1);
        assertThat(state(PRINCIPAL)).containsEntry("attempts", 0);
        smtp.answers("principal@school.test", null);
        sending.mails();
        assertThat(smtp.mails()).hasSize(5);
    }

    @Test
    void aServerThatRefusesOurSenderFailsNoMail() {
        smtp.answersSender("550 sender not allowed");
        fiveMails();
        sending.mails();
        assertThat(smtp.callers()).isEqualTo(1);
        assertThat(state(PRINCIPAL)).containsEntry("state", "DUE").containsEntry("attempts", 0);
        assertThat(bad()).isEmpty();
    }

    @Test
    void aMailRefusedForItsContentFailsWithoutBlamingTheAddress() {
        smtp.answersData("554 looks like spam");
        mails("contact");
        sending.mails();
        assertThat(state("contact")).containsEntry("state", "FAILED");
        assertThat(bad()).isEmpty();
    }

    @Test
    void aReplyLostAfterTheDataMeansOneDuplicateOfTheSameMessageId() {
        smtp.drops(Moment.AFTER_DATA, 1);
        fiveMails();
        roundsUntilAllAreSent();
        assertThat(smtp.mails()).hasSize(6);
        assertThat(smtp.mails().stream().map(ScriptedSmtp.Mail::messageId).distinct())
                .hasSize(5);
    }

    @Test
    void aLineThatBreaksWithinTheDataMeansNoDuplicate() {
        smtp.drops(Moment.IN_DATA, 2);
        fiveMails();
        roundsUntilAllAreSent();
        assertThat(smtp.mails()).hasSize(5);
        assertThat(smtp.recipientsInOrder()).doesNotHaveDuplicates();
    }

    @Test
    void aServerThatStallsEndsTheRoundAndGetsTheRestLater() {
        smtp.stalls(Moment.RECIPIENT, 10);
        fiveMails();
        impatiently(sending::mails);
        assertThat(smtp.callers())
                .as("bounded: nobody else waits for it in this round")
                .isEqualTo(1);
        smtp.stalls(Moment.RECIPIENT, 0);
        roundsUntilAllAreSent();
        assertThat(smtp.mails()).hasSize(5);
    }

    @Test
    void whatWasSentIsSentAlthoughTheServerWasGoneAtTheFarewell() {
        fiveMails();
        sending.mails();
        assertThat(jdbc.sql("select count(*) from delivery where state = 'SENT' and sent_at is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void aServerAwayFor200HoursLosesNothingAndGetsEverythingInOrder() throws Exception {
        int port = smtp.port();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            sender.setPort(free.getLocalPort());
        }
        List<String> written = new ArrayList<>();
        for (int hour = 0; hour < 200; hour++) {
            if (hour % 20 == 0) {
                String login = FIVE.get(hour / 20 % 5);
                journey.mailTo(login, "hour" + hour % 100 + "@example.test", "zh");
                mails(login);
                written.add("hour" + hour % 100 + "@example.test");
            }
            sending.mails();
            clock.forward(Duration.ofHours(1));
        }
        assertThat(jdbc.sql("select max(attempts) from delivery")
                        .query(Integer.class)
                        .single())
                .isZero();
        sender.setPort(port);
        sending.mails();
        assertThat(smtp.mails()).hasSize(10);
        assertThat(smtp.recipientsInOrder().subList(5, 10)).containsExactlyElementsOf(written.subList(5, 10));
    }

    @Test
    void anotherNodeLeavesAClaimedMailAloneUntilTheLeaseEnds() {
        mails("contact");
        Delivery mail = due.at(clock.instant(), "MAIL", 1).get(0);
        assertThat(due.claim(mail, clock.instant())).isTrue();
        assertThat(due.claim(mail, clock.instant())).isFalse();
        sending.mails();
        assertThat(smtp.mails()).isEmpty();
        clock.forward(Duration.ofMinutes(6));
        sending.mails();
        assertThat(smtp.mails()).as("its node has died").hasSize(1);
    }

    private void fiveMails() {
        mails(FIVE.toArray(String[]::new));
    }

    /** One mail that must leave at once to each of these, who have addresses. */
    private void mails(String... logins) {
        for (String login : logins) {
            if (!login.contains("QL") && !hasAddress(login)) {
                journey.mailTo(login, login + "@example.test", "zh");
            }
            Outboxes.tell(jdbc, outbox, journey.actor(login).personId(), "URGED", BureauTime.now(clock));
            clock.forward(Duration.ofMillis(5));
        }
    }

    private boolean hasAddress(String login) {
        return jdbc.sql("select count(*) from person where login = :login and email is not null")
                        .param("login", login)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private void roundsUntilAllAreSent() {
        for (int round = 0; round < 20; round++) {
            sending.mails();
            clock.forward(Duration.ofHours(1));
        }
        assertThat(jdbc.sql("select distinct state from delivery")
                        .query(String.class)
                        .list())
                .containsExactly("SENT");
    }

    private List<String> bad() {
        return jdbc.sql("select address from bad_address").query(String.class).list();
    }

    private Map<String, Object> state(String login) {
        return jdbc.sql("select * from delivery where recipient_id = :person order by id desc limit 1")
                .param("person", journey.actor(login).personId())
                .query()
                .singleRow();
    }

    private Instant nextAttempt(String login) {
        return jdbc.sql("select next_attempt_at from delivery where recipient_id = :person order by id desc limit 1")
                .param("person", journey.actor(login).personId())
                .query((row, n) -> BureauTime.moment(row, "next_attempt_at"))
                .single();
    }
}
