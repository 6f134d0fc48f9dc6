package cn.zhenggai.notification;

import static cn.zhenggai.notification.CaseJourney.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.escalation.Deliveries;
import cn.zhenggai.escalation.ladder.StepsTaken;
import cn.zhenggai.notification.WebhookSettings.Product;
import cn.zhenggai.notification.WebhookSettings.Robot;
import cn.zhenggai.notification.hook.HookChannel;
import cn.zhenggai.notification.hook.TellingHooks;
import cn.zhenggai.notification.letter.Delivery;
import cn.zhenggai.notification.letter.Letter;
import cn.zhenggai.notification.letter.Letters;
import cn.zhenggai.notification.mail.BadAddresses;
import cn.zhenggai.notification.mail.ChoosingMail;
import cn.zhenggai.notification.mail.MailChannel;
import cn.zhenggai.notification.mail.MailChoice;
import cn.zhenggai.notification.news.GroupNews;
import cn.zhenggai.notification.outbox.BuildingDigests;
import cn.zhenggai.notification.outbox.DueDeliveries;
import cn.zhenggai.notification.outbox.Outbox;
import cn.zhenggai.notification.outbox.SendingDeliveries;
import cn.zhenggai.notification.push.PushChannel;
import cn.zhenggai.notification.webhook.WebhookChannel;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps become messages, messages become mails: each once, in sets, and when people want them. */
abstract class OutboxTests extends MailSurroundings {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ChoosingMail choosing;

    @Autowired
    MailSettings settings;

    @Autowired
    Deliveries deliveries;

    @Autowired
    DueDeliveries due;

    @Autowired
    Letters letters;

    @Autowired
    MailChannel mail;

    @Autowired
    WebhookChannel webhook;

    @Autowired
    TellingHooks telling;

    @Autowired
    HookChannel hooks;

    @Autowired
    PushChannel push;

    @Autowired
    BadAddresses badAddresses;

    ScriptedSmtp smtp;
    Ladder ladder;
    CaseNumber number;

    @BeforeEach
    void aCase() throws IOException {
        ladder = new Ladder(jdbc);
        number = journey.issued();
        smtp = new ScriptedSmtp();
        sender.setPort(smtp.port());
        monday(9, 0);
        Outboxes.empty(jdbc);
    }

    @AfterEach
    void itEnds() throws IOException {
        smtp.close();
    }

    @Test
    void tenThousandNewsTakeAsManyStatementsAsOneAndEndInOneMailForEachPerson() {
        List<Long> people = ladder.people(50);
        long one = ladder.batch(number, 1, "OVERDUE", people.subList(0, 1));
        long many = ladder.batch(number, 10_000, "OVERDUE", people);
        StatementCount small = StatementCount.of(() -> publish(one));
        long start = System.nanoTime();
        StatementCount large = StatementCount.of(() -> publish(many));
        System.out.println("10,000 steps told in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(large.statements()).isEqualTo(small.statements()).hasSizeLessThanOrEqualTo(3);
        assertThat(count("message")).isEqualTo(10_001);
        assertThat(count("delivery")).isZero();

        monday(8, 0);
        StatementCount building = StatementCount.of(() -> digests().buildWhenDue());
        assertThat(building.count()).isLessThanOrEqualTo(5);
        digests().buildWhenDue();
        assertThat(count("delivery")).isEqualTo(50);
        sending.mails();
        assertThat(smtp.recipientsInOrder()).hasSize(50).doesNotHaveDuplicates();
        assertThat(smtp.mails().get(0).raw().length).as("capped").isLessThan(40_000);
        digests().buildWhenDue();
        sending.mails();
        assertThat(smtp.mails()).hasSize(50);
    }

    @Test
    void aBatchToldTwiceTellsOnce() {
        long batch = ladder.batch(number, 20, "TO_DECIDE", ladder.people(2));
        publish(batch);
        publish(batch);
        assertThat(count("message")).isEqualTo(20);
        assertThat(count("delivery")).as("one mail a person").isEqualTo(2);
    }

    @Test
    void whatDidNotHappenIsNotTold() {
        long batch = ladder.batch(number, 3, "ORDER", ladder.people(2));
        transaction.executeWithoutResult(all -> {
            events.publishEvent(new StepsTaken(batch));
            all.setRollbackOnly();
        });
        assertThat(count("message") + count("delivery")).isZero();
    }

    @Test
    void newsOfAKindThatNobodyKnowsWaitsForTheDigest() {
        List<Long> people = ladder.people(1);
        publish(ladder.batch(number, 1, "QUITE_NEW", people));
        assertThat(ways()).containsExactly("DIGEST");
        monday(8, 0);
        digests().buildWhenDue();
        sending.mails();
        assertThat(smtp.mails()).hasSize(1);
    }

    @Test
    void whatCanWaitGoesAsEachPersonWants() {
        List<Long> people = ladder.people(3);
        choose(people.get(1), MailChoice.CanWait.AT_ONCE, null, null);
        choose(people.get(2), MailChoice.CanWait.NONE, null, null);
        publish(ladder.batch(number, 3, "REMINDER", people));
        assertThat(ways()).containsExactlyInAnyOrder("DIGEST", "AT_ONCE", "NONE");
        publish(ladder.batch(number, 3, "ORDER", people));
        assertThat(jdbc.sql("select distinct way from message where kind = 'ORDER'")
                        .query(String.class)
                        .list())
                .containsExactly("AT_ONCE");
    }

    @Test
    void quietHoursHoldWhatIsNotAnOrderUntilTheyEnd() {
        List<Long> people = ladder.people(1);
        choose(people.get(0), MailChoice.CanWait.DIGEST, LocalTime.of(22, 0), LocalTime.of(7, 30));
        monday(23, 15);
        publish(ladder.batch(number, 1, "TO_DECIDE", people));
        sending.mails();
        assertThat(smtp.mails()).isEmpty();
        publish(ladder.batch(number, 1, "ORDER", people));
        sending.mails();
        assertThat(smtp.mails()).hasSize(1);
        clock.forward(Duration.ofMinutes(8 * 60 + 14));
        sending.mails();
        assertThat(smtp.mails()).as("07:29").hasSize(1);
        clock.forward(Duration.ofMinutes(1));
        sending.mails();
        assertThat(smtp.mails()).as("07:30").hasSize(2);
        publish(ladder.batch(number, 1, "TO_DECIDE", people));
        sending.mails();
        assertThat(smtp.mails()).as("the hours are over").hasSize(3);
    }

    /** However many steps a batch has, and however often it is told. */
    @Test
    void eachDeviceOfWhoeverIsToldAtOnceIsToldOnce() {
        List<Long> people = ladder.people(2);
        for (int device = 0; device < 3; device++) {
            jdbc.sql("""
                            insert into push_device (person_id, endpoint, endpoint_hash, client_key, auth, device, created_at)
                            values (:person, 'https://push.test/x', :hash, 'k', 'a', 'x', current_timestamp)""")
                    .param("person", people.get(device / 2))
                    .param("hash", "hash " + device)
                    .update();
        }
        choose(people.get(1), MailChoice.CanWait.DIGEST, LocalTime.of(22, 0), LocalTime.of(7, 30));
        monday(23, 15);
        publish(ladder.batch(number, 4, "TO_DECIDE", people));
        Outbox told = new Outbox(jdbc, settings, new PushSettings(true, null));
        String bundle = jdbc.sql("select max(bundle) from message").query(String.class).single();
        told.atOnce(bundle, clock.instant());
        told.atOnce(bundle, clock.instant());
        jdbc.sql("delete from push_device").update();
        assertThat(due.at(clock.instant(), PushChannel.NAME, 10)).hasSize(2);
        clock.forward(Duration.ofHours(9));
        assertThat(due.at(clock.instant(), PushChannel.NAME, 10)).hasSize(3);
    }

    @Test
    void majorHazardsKnowNoQuietHours() {
        List<Long> people = ladder.people(1);
        choose(people.get(0), MailChoice.CanWait.NONE, LocalTime.of(0, 0), LocalTime.of(23, 59));
        jdbc.sql("update rectification_case set severity = 'MAJOR' where number = :number")
                .param("number", number.value())
                .update();
        publish(ladder.batch(number, 1, "REMINDER", people));
        sending.mails();
        assertThat(smtp.mails()).hasSize(1);
    }

    @Test
    void aDigestWaitsForEightOnAWorkingDay() {
        List<Long> people = ladder.people(2);
        day(6, 10, 0);
        publish(ladder.batch(number, 2, "OVERDUE", people));
        digests().buildWhenDue();
        assertThat(count("delivery")).as("Saturday").isZero();
        clock.forward(Duration.ofHours(24));
        digests().buildWhenDue();
        assertThat(count("delivery")).as("Sunday").isZero();
        clock.forward(Duration.ofHours(21).plusMinutes(59));
        digests().buildWhenDue();
        assertThat(count("delivery")).as("Monday 07:59").isZero();
        clock.forward(Duration.ofMinutes(1));
        digests().buildWhenDue();
        assertThat(count("delivery")).as("Monday 08:00").isEqualTo(2);
    }

    @Test
    void whatComesAfterTheDigestIsInTheNextOne() {
        List<Long> people = ladder.people(1);
        publish(ladder.batch(number, 1, "OVERDUE", people));
        monday(8, 0);
        digests().buildWhenDue();
        publish(ladder.batch(number, 1, "REMINDER", people));
        clock.forward(Duration.ofHours(5));
        digests().buildWhenDue();
        assertThat(count("delivery")).isEqualTo(1);
        clock.forward(Duration.ofHours(19));
        digests().buildWhenDue();
        assertThat(count("delivery")).isEqualTo(2);
    }

    @Test
    void quietHoursHoldTheDigestToo() {
        List<Long> people = ladder.people(1);
        choose(people.get(0), MailChoice.CanWait.DIGEST, LocalTime.of(22, 0), LocalTime.of(9, 0));
        publish(ladder.batch(number, 1, "OVERDUE", people));
        monday(8, 0);
        digests().buildWhenDue();
        sending.mails();
        assertThat(smtp.mails()).isEmpty();
        clock.forward(Duration.ofHours(1));
        sending.mails();
        assertThat(smtp.mails()).hasSize(1);
    }

    @Test
    void whoHasReadEverythingGetsNoDigest() {
        List<Long> people = ladder.people(2);
        publish(ladder.batch(number, 2, "OVERDUE", people));
        jdbc.sql("update message set read_at = created_at where recipient_id = :me")
                .param("me", people.get(0))
                .update();
        monday(8, 0);
        digests().buildWhenDue();
        assertThat(jdbc.sql("select recipient_id from delivery")
                        .query(Long.class)
                        .list())
                .containsExactly(people.get(1));
    }

    @Test
    void ofTwoNodesOneMakesTheDigests() throws Exception {
        List<Long> people = ladder.people(20);
        publish(ladder.batch(number, 200, "OVERDUE", people));
        monday(8, 0);
        atTheSameTime(() -> digests().buildWhenDue(), () -> digests().buildWhenDue());
        assertThat(count("delivery")).isEqualTo(20);
        assertThat(jdbc.sql("select count(*) from message where delivery_id is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void twoSendersNeverSendTheSame() throws Exception {
        List<Long> people = ladder.people(50);
        publish(ladder.batch(number, 50, "ORDER", people));
        atTheSameTime(this::anotherNode, this::anotherNode, this::anotherNode);
        assertThat(smtp.recipientsInOrder()).hasSize(50).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select count(*) from delivery where state = 'SENT' and attempts = 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(50);
    }

    @Test
    void aGroupHearsOnceOfWhatItAskedForAndNeverOfConfidentialCases() {
        long batch = ladder.batch(number, 300, "ORDER", ladder.people(3));
        CaseNumber secret = journey.issuedInConfidence();
        long hidden = ladder.batch(secret, 1, "ORDER", ladder.people(1));
        Outboxes.empty(jdbc);
        GroupNews groups =
                groups(robot("all", null), robot("town", "T01"), robot("elsewhere", "T02"), robot("gone", "X"));
        StatementCount told = StatementCount.of(() -> groups.taken(batch, "one", clock.instant()));
        groups.taken(batch, "again", clock.instant());
        groups.taken(hidden, "hidden", clock.instant());
        assertThat(jdbc.sql("select robot from delivery order by robot")
                        .query(String.class)
                        .list())
                .containsExactly("all", "town");
        assertThat(count("post_line")).isEqualTo(600);
        assertThat(told.count()).isLessThanOrEqualTo(8);
        Delivery post = due.at(clock.instant(), "WEBHOOK", 1).get(0);
        Letter letter = letters.of(post).orElseThrow();
        assertThat(letter.total()).isEqualTo(300);
        assertThat(letter.sections().get(0).lines()).hasSize(Letters.LINES);
        assertThat(deliveries.of(number))
                .extracting(Deliveries.Delivery::channel)
                .containsOnly("WEBHOOK");
    }

    @Test
    void aGroupHearsOfWhatHappensToACaseOnce() {
        Robot robot = new Robot(
                "chat",
                Product.FEISHU,
                URI.create("https://x.test/y"),
                null,
                Set.of(News.REJECTED),
                "QL0001",
                null,
                null);
        GroupNews groups = groups(robot);
        for (CaseEvent.Kind kind : List.of(CaseEvent.Kind.REJECTED, CaseEvent.Kind.REJECTED, CaseEvent.Kind.CLOSED)) {
            groups.happened(event(kind, false), "E" + kind, clock.instant());
        }
        groups.happened(event(CaseEvent.Kind.REJECTED, true), "secret", clock.instant());
        assertThat(count("delivery")).isEqualTo(1);
        assertThat(count("post_line")).isEqualTo(1);
    }

    private CaseEvent event(CaseEvent.Kind kind, boolean confidential) {
        long school = journey.actor(PRINCIPAL).unitId();
        long bureau = journey.actor("deputy").unitId();
        return new CaseEvent(
                kind, number, 1, "教学楼", Severity.GENERAL, school, "小学", null, bureau, 1, null, confidential);
    }

    private static Robot robot(String name, String unit) {
        return new Robot(name, Product.WECOM, URI.create("https://x.test/y"), null, null, unit, null, null);
    }

    private GroupNews groups(Robot... robots) {
        return new GroupNews(new WebhookSettings(null, null, null, List.of(robots)), journey.directory(), jdbc);
    }

    @Test
    void theCaseLearnsWhatBecameOfItsMessages() {
        long principal = journey.actor(PRINCIPAL).personId();
        long silent = journey.actor("auditor").personId();
        publish(ladder.batch(number, 1, "ORDER", List.of(principal)));
        publish(ladder.batch(number, 1, "ORDER", List.of(silent)));
        assertThat(states(principal)).containsExactlyInAnyOrder("INBOX SENT", "MAIL DUE");
        sending.mails();
        assertThat(states(principal)).containsExactlyInAnyOrder("INBOX SENT", "MAIL SENT");
        assertThat(states(silent)).containsExactlyInAnyOrder("INBOX SENT", "MAIL NONE");
    }

    private List<String> states(long person) {
        return deliveries.of(number).stream()
                .filter(one -> one.personId() == person)
                .map(one -> one.channel() + " " + one.state())
                .toList();
    }

    private void publish(long batch) {
        transaction.executeWithoutResult(all -> events.publishEvent(new StepsTaken(batch)));
    }

    private void anotherNode() {
        DueDeliveries due = new DueDeliveries(jdbc, Duration.ofMinutes(5));
        new SendingDeliveries(due, letters, mail, webhook, telling, hooks, push, badAddresses, clock).mails();
    }

    private BuildingDigests digests() {
        return new BuildingDigests(jdbc, settings, new WeekdaysOnly(), transaction, "08:00", clock);
    }

    private void choose(long person, MailChoice.CanWait canWait, LocalTime from, LocalTime to) {
        choosing.choose(journey.directory().actor(person).orElseThrow(), new MailChoice(canWait, from, to), Set.of())
                .orThrow();
    }

    /** On to the next Monday at that hour of the bureau. */
    private void monday(int hour, int minute) {
        day(1, hour, minute);
    }

    private void day(int dayOfWeek, int hour, int minute) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BureauTime.ZONE);
        LocalDateTime then = now.toLocalDate().atTime(hour, minute);
        while (!then.isAfter(now) || then.getDayOfWeek().getValue() != dayOfWeek) {
            then = then.plusDays(1);
        }
        Instant moment = then.atZone(BureauTime.ZONE).toInstant();
        clock.forward(Duration.between(clock.instant(), moment));
    }

    private static void atTheSameTime(Runnable... works) {
        CyclicBarrier start = new CyclicBarrier(works.length);
        CompletableFuture.allOf(Stream.of(works)
                        .map(work -> CompletableFuture.runAsync(
                                () -> {
                                    try {
                                        start.await();
                                    } catch (Exception e) {
                                        throw new IllegalStateException(e);
                                    }
                                    work.run();
                                },
                                command -> new Thread(command).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private List<String> ways() {
        return jdbc.sql("select way from message").query(String.class).list();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}

@ProcessTest
class H2OutboxTests extends OutboxTests {}

@OnMariaDb
class MariaDbOutboxTests extends OutboxTests {}

@OnMySql
class MySqlOutboxTests extends OutboxTests {}
