package cn.zhenggai.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhenggai.Zhenggai;
import cn.zhenggai.notification.ScriptedSmtp.Mail;
import cn.zhenggai.notification.ScriptedSmtp.Moment;
import cn.zhenggai.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Real servers that are killed in the middle of sending, at random places of the conversation with the mail server. */
class KilledSenderTests {

    private static final int KILLS = 2;
    private static final int PEOPLE = 90;

    /** For a start on a machine that has much else to do; usually a tenth of it. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Moment[] MOMENTS = {Moment.RECIPIENT, Moment.IN_DATA, Moment.AFTER_DATA};

    @TempDir
    Path folder;

    private final TestDatabase.Schema schema = TestDatabase.MARIADB.fresh();
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource(schema.url(), schema.user(), schema.password()));
    private ScriptedSmtp smtp;
    private Process server;

    @BeforeEach
    void aMailServer() throws IOException {
        smtp = new ScriptedSmtp();
    }

    @AfterEach
    void end() throws IOException {
        server.destroyForcibly();
        smtp.close();
    }

    @Test
    void nothingIsLostAndAtMostTheMailInHandGoesTwiceUnderOneMessageId() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("KilledSenderTests seed " + seed);
        Random random = new Random(seed);
        server = start();
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(this::migrated);
        Kill next = killAtRandom(random);
        fill();
        for (int kill = 1; kill <= KILLS; kill++) {
            next.happened(kill);
            if (kill < KILLS) {
                next = killAtRandom(random);
            }
            server = start();
        }
        await().atMost(PATIENCE).until(() -> waiting() == 0);
        everybodyHasHisMail(seed);
    }

    private void everybodyHasHisMail(long seed) {
        Map<String, List<Mail>> byRecipient = smtp.mails().stream().collect(Collectors.groupingBy(Mail::recipient));
        assertThat(byRecipient).as("seed %d", seed).hasSize(PEOPLE);
        assertThat(byRecipient.values()).as("seed %d", seed).allSatisfy(mails -> assertThat(
                        mails.stream().map(Mail::messageId).distinct())
                .hasSize(1));
        assertThat(smtp.mails()).as("seed %d", seed).hasSizeLessThanOrEqualTo(PEOPLE + KILLS);
    }

    private record Kill(String place, CountDownLatch done) {
        void happened(int number) throws InterruptedException {
            assertThat(done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("kill %d %s", number, place)
                    .isTrue();
        }
    }

    /** The mail server itself kills its client, in the middle of a conversation. */
    private Kill killAtRandom(Random random) {
        Moment moment = MOMENTS[random.nextInt(MOMENTS.length)];
        int mails = 1 + random.nextInt(20);
        CountDownLatch done = new CountDownLatch(1);
        smtp.at(moment, mails, () -> {
            try {
                server.destroyForcibly().waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            done.countDown();
        });
        return new Kill(moment + " of mail " + mails, done);
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Zhenggai.class.getName(),
                "--spring.config.location=classpath:/",
                "--spring.datasource.url=" + schema.url(),
                "--spring.datasource.username=" + schema.user(),
                "--spring.datasource.password=" + schema.password(),
                "--zhenggai.base-url=http://zhenggai.test",
                "--zhenggai.files=" + folder,
                "--server.port=0",
                "--camunda.bpm.job-execution.enabled=false",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + smtp.port(),
                "--zhenggai.mail-every=PT0.1S",
                "--zhenggai.delivery-lease=PT1S"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private boolean migrated() {
        assertThat(server.isAlive()).isTrue();
        return jdbc.sql("select count(*) from flyway_schema_history where version = '0015' and success")
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** A message and a mail for each; the last statement lets them all go at once. */
    private void fill() {
        jdbc.sql("""
                        insert into unit (code, kind, name, path, active, version)
                        values ('K', 'BUREAU', '教育局', '/', true, 0)""").update();
        for (int i = 0; i < PEOPLE; i++) {
            jdbc.sql("""
                            insert into person (login, login_key, name, email, unit_id, language, active, created_at, version)
                            select :login, :login, '某人', :email, min(id), 'zh', true, utc_timestamp(3), 0 from unit""")
                    .param("login", "k" + i)
                    .param("email", "k" + i + "@kill.test")
                    .update();
        }
        jdbc.sql("""
                        insert into message (recipient_id, kind, case_number, round_no, occasion, title, school_name,
                                             severity, confidential, created_at, bundle, way)
                        select id, 'URGED', 'RC-2026-000001', 1, 1, '教学楼', '小学', 'GENERAL', false, utc_timestamp(3),
                               concat('K', id), 'AT_ONCE' from person""").update();
        jdbc.sql("""
                        insert into delivery (channel, recipient_id, kind, bundle, state, attempts, created_at,
                                              next_attempt_at)
                        select 'MAIL', recipient_id, 'AT_ONCE', bundle, 'NONE', 0, created_at, created_at from message""").update();
        jdbc.sql("update message m join delivery d on d.bundle = m.bundle set m.delivery_id = d.id")
                .update();
        jdbc.sql("update delivery set state = 'DUE'").update();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from delivery where state <> 'SENT'")
                .query(Integer.class)
                .single();
    }
}
