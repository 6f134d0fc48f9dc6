package cn.zhenggai.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhenggai.TestCounty;
import cn.zhenggai.notification.News;
import cn.zhenggai.notification.WebhookSettings;
import cn.zhenggai.notification.WebhookSettings.Robot;
import cn.zhenggai.notification.news.GroupNews;
import cn.zhenggai.operation.WorkState.Condition;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.support.ProcessTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whoever runs the server hears when something that it does by the clock is not done any more. */
@ProcessTest
class LookingAfterTests {

    private static final String WORK = "SweepingEvidence.sweep";

    @Autowired
    TestCounty county;

    @Autowired
    Heartbeats heartbeats;

    @Autowired
    LookingAfter looking;

    @Autowired
    ReadingServerState reading;

    @Autowired
    Schedules schedules;

    @Autowired
    MachineTime machine;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;

    @BeforeEach
    void settle(@Autowired WebApplicationContext context) {
        county.settle();
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @AfterEach
    void well() {
        heartbeats.completed(WORK);
        jdbc.sql("delete from message where page = '/server'").update();
    }

    @Test
    void aWorkThatFailsIsToldToAdministratorsOnceUntilItIsDoneAgain() {
        Instant now = machine.now();
        heartbeats.failed(WORK, new IllegalStateException("the folder bears another mark"));
        looking.look(now.plusSeconds(30));
        assertThat(told()).as("it may pass").isEmpty();
        looking.look(now.plus(Duration.ofMinutes(4)));
        looking.look(now.plus(Duration.ofMinutes(5)));
        assertThat(told()).singleElement().asString().startsWith("admin 清理无主文件自");
        heartbeats.completed(WORK);
        looking.look(now.plus(Duration.ofMinutes(6)));
        heartbeats.failed(WORK, new IllegalStateException("again"));
        looking.look(now.plus(Duration.ofMinutes(9)));
        assertThat(told()).hasSize(2);
    }

    /** Rounds that the settings put off by half a day are not missed within it. */
    @Test
    void whatBeginsLaterIsMissedOnlyAfterItsTime() {
        Instant now = machine.now();
        assertThat(condition("CarryingOn.look", now.plus(Duration.ofHours(1)))).isEqualTo(Condition.WAITING);
        assertThat(condition("CarryingOn.look", now.plus(Duration.ofHours(13)))).isEqualTo(Condition.SILENT);
    }

    /** Nothing tells of itself: the scheduler is overheard. */
    @Test
    void whatTheSchedulerDoesIsWrittenDownWithoutAWordFromTheWork() {
        jdbc.sql("delete from background_work where name = 'Almanacs.look'").update();
        heartbeats.failed("Almanacs.look", new IllegalStateException("until the scheduler has done it again"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from background_work where name = 'Almanacs.look'"
                                        + " and completed_at is not null and failing_since is null")
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    @Test
    void worksThatFallSilentInOneMomentAreEachTold() {
        List<String> two = List.of("SendingDeliveries.mails", "WindingWatch.wind");
        two.forEach(this::beat);
        Instant now = machine.now();
        jdbc.sql("update background_work set completed_at = :now where name in (:two)")
                .param("now", BureauTime.column(now))
                .param("two", two)
                .update();
        Instant later = now.plus(Duration.ofHours(2));
        List<WorkState> silent = reading.works(later).stream()
                .filter(work -> work.condition() == Condition.SILENT)
                .toList();
        looking.look(later);
        assertThat(silent).extracting(WorkState::name).containsAll(two);
        assertThat(told()).hasSameSizeAs(silent);
        looking.look(machine.now());
    }

    @Test
    void whatIsLookedAtAndIsBadIsToldOnceUntilItIsWellAgain(@Value("${zhenggai.files}") Path files) throws Exception {
        Path mark = files.resolve("database");
        byte[] kept = Files.readAllBytes(mark);
        Instant now = machine.now();
        looking.look(now);
        Files.delete(mark);
        try {
            looking.look(now.plus(Duration.ofMinutes(1)));
            assertThat(told()).as("it may pass").isEmpty();
            looking.look(now.plus(Duration.ofMinutes(4)));
            looking.look(now.plus(Duration.ofMinutes(5)));
            assertThat(told()).singleElement().asString().startsWith("admin “文件夹”自");
        } finally {
            Files.write(mark, kept);
        }
        looking.look(now.plus(Duration.ofMinutes(6)));
        Files.delete(mark);
        try {
            looking.look(now.plus(Duration.ofMinutes(7)));
            looking.look(now.plus(Duration.ofMinutes(10)));
            assertThat(told()).filteredOn(one -> one.contains("文件夹")).hasSize(2);
        } finally {
            Files.write(mark, kept);
            looking.look(now.plus(Duration.ofMinutes(11)));
        }
    }

    @Test
    void groupsHearOfTheServerWhenTheyAreToAndOthersDoNot(
            @Autowired JdbcClient client, @Autowired Directory directory) {
        Robot admins = robot("管理群", Set.of(News.SERVER));
        Robot leaders = robot("领导群", Set.of());
        WebhookSettings settings = new WebhookSettings(null, null, null, List.of(admins, leaders));
        new GroupNews(settings, directory, client).server("“备份”自 11-29 03:00 起需要处理", "W-test", machine.now());
        assertThat(jdbc.sql(
                                "select concat(d.robot, ' ', l.title) from delivery d join post_line l on l.delivery_id = d.id"
                                        + " where d.bundle = 'W-test'")
                        .query(String.class)
                        .list())
                .containsExactly("管理群 “备份”自 11-29 03:00 起需要处理");
    }

    private static Robot robot(String name, Set<News> news) {
        URI url = URI.create("https://robots.test/" + news.size());
        return new Robot(name, WebhookSettings.Product.WECOM, url, null, news, null, null, null);
    }

    /** Written down whenever it was written last, because it had failed. */
    private void beat(String work) {
        heartbeats.failed(work, new IllegalStateException("for a moment"));
        heartbeats.completed(work);
    }

    @Test
    void aWorkThatNobodyHearsOfIsSilentAfterThreePeriodsAndAtLeastTenMinutes() {
        heartbeats.completed(WORK);
        Instant now = machine.now();
        assertThat(condition(WORK, now.plus(Duration.ofMinutes(179)))).isEqualTo(Condition.FINE);
        assertThat(condition(WORK, now.plus(Duration.ofMinutes(181)))).isEqualTo(Condition.SILENT);
        assertThat(new Schedules.Schedule("often", Duration.ofSeconds(10), Duration.ZERO).patience())
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(condition("watch", now.plus(Duration.ofDays(9))))
                .as("this node runs no jobs")
                .isEqualTo(Condition.RESTING);
    }

    @Test
    void everythingThatIsDoneByTheClockHasAWord(@Autowired MessageSource messages) {
        List<String> works =
                schedules.all().stream().map(Schedules.Schedule::name).toList();
        assertThat(works)
                .contains("watch", WORK, "SendingDeliveries.mails", "WindingWatch.wind")
                .doesNotHaveDuplicates()
                .allSatisfy(
                        work -> assertThat(messages.getMessage("server.work." + work, null, java.util.Locale.CHINESE))
                                .isNotBlank());
    }

    @Test
    void theStateOfTheServerIsForAdministrators() throws Exception {
        heartbeats.failed(WORK, new IllegalStateException("the folder bears another mark"));
        as("admin", "/server")
                .andExpect(content().string(containsString("清理无主文件")))
                .andExpect(content().string(containsString("the folder bears another mark")))
                .andExpect(content().string(containsString("属于本数据库")));
        as("admin", "/api/v1/checks/server")
                .andExpect(jsonPath("$.ok").value(false))
                .andExpect(jsonPath("$.works[?(@.name == '" + WORK + "')].condition")
                        .value("FAILING"));
        as("director", "/server").andExpect(status().isNotFound());
        as("director", "/api/v1/checks/server").andExpect(status().isForbidden());
        heartbeats.completed(WORK);
        as("admin", "/server").andExpect(content().string(containsString("一切正常")));
    }

    private ResultActions as(String login, String address) throws Exception {
        return web.perform(get(address).with(request -> {
            CurrentActor.set(request, county.actor(login));
            return request;
        }));
    }

    private Condition condition(String work, Instant now) {
        Map<String, Condition> conditions =
                reading.works(now).stream().collect(Collectors.toMap(WorkState::name, WorkState::condition));
        return conditions.get(work);
    }

    private List<String> told() {
        return jdbc.sql("""
                        select concat(p.login, ' ', m.title) told from message m join person p on p.id = m.recipient_id
                        where m.page = '/server' and m.kind = 'SERVER' order by m.id""").query(String.class).list();
    }
}
