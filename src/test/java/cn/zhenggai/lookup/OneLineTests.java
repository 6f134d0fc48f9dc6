package cn.zhenggai.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhenggai.TestCounty;
import cn.zhenggai.notice.NoticeAddress;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.PeopleFilter;
import cn.zhenggai.organisation.Roster;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLine;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.task.TaskFilter;
import cn.zhenggai.task.TaskList;
import cn.zhenggai.task.TaskLists;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** One line is understood as offices type it, by those who may know what it finds. */
abstract class OneLineTests {

    @Autowired
    Office office;

    @Autowired
    AskingInOneLine asking;

    @Autowired
    CaseLists lists;

    @Autowired
    ManagingUnits units;

    @Autowired
    JdbcClient jdbc;

    private CaseWalk lamp;
    private String notice;
    private long noticeId;

    @Autowired
    TaskLists tasks;

    @Autowired
    Roster roster;

    @BeforeEach
    void aCaseWithEverythingThatIsLookedFor() {
        lamp = office.open(office.finding().photos(1).place("A栋 101室").description("三具ＬＥＤ应急灯不亮，占比100%，未建台账"))
                .signed();
        String printed = jdbc.sql("select printed_number from rectification_case where number = :number")
                .param("number", lamp.number().value())
                .query(String.class)
                .single();
        notice = printed.replaceAll("-\\d+$", "");
        noticeId = jdbc.sql("select id from notice where number = :number")
                .param("number", notice)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "led",
                "ＬＥＤ",
                "LED应急灯",
                "A栋101室",
                "a栋101室",
                "Ａ栋１０１室",
                "A幢101室",
                "台账",
                "台帐",
                "未建台帐",
                "柳河镇中心小学 应急灯",
                "应急灯　柳河",
                "LHZX 应急灯",
                "liuhezhen 应急灯",
                "QL0001 应急灯",
                "督学甲 应急灯",
                "inspector1 应急灯",
                "100%",
                "灯",
                "\"应急灯\"",
                "应急灯,A栋"
            })
    void aCaseIsFoundHoweverItsWordsAreTyped(String typed) {
        assertThat(found("director", typed)).as(typed).contains(lamp.number().value());
        assertThat(asking.ask(typed, office.actor("director")).cases().rows())
                .as(typed)
                .extracting(line -> line.number().value())
                .contains(lamp.number().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "应急灯故障",
                "B栋101室",
                "青山镇 应急灯101",
                "督学乙 应急灯",
                "%",
                "_",
                "！？。",
                "台 % 账 _x",
                "A_栋9",
                "' or 1=1 --",
                "\\"
            })
    void whatIsNowhereFindsNothing(String typed) {
        assertThat(found("director", typed))
                .as(typed)
                .doesNotContain(lamp.number().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ＬＥＤ", "A幢101室", "台帐", "LHZX 应急灯", "督学甲 应急灯"})
    void whatWaitsIsFoundByWhateverItsCaseIsFoundBy(String typed) {
        assertThat(waiting(typed)).as(typed).contains(lamp.number().value());
        assertThat(waiting(lamp.number().value().substring(8)))
                .contains(lamp.number().value());
        assertThat(waiting("B栋101室")).doesNotContain(lamp.number().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"督学甲", "学甲", "DXJ", "dxj", "dj", "duxuejia", "inspector1"})
    void aPersonIsFoundByHisNameItsInitialsAndHisLogin(String typed) {
        assertThat(asking.ask(typed, office.actor("director")).people().rows())
                .as(typed)
                .extracting(hit -> hit.name())
                .contains("督学甲");
        assertThat(roster.people(office.actor("admin").bureauId(), new PeopleFilter(typed, null, null, null))
                        .rows())
                .as(typed)
                .extracting(line -> line.name())
                .contains("督学甲");
    }

    @Test
    void aNoticeIsFoundInEverySpellingOfItsNumber() {
        String seq = notice.replaceAll(".*〕(\\d+)号", "$1");
        String year = notice.replaceAll(".*〔(\\d+)〕.*", "$1");
        for (String typed : List.of(
                notice,
                "青教安改[" + year + "]" + seq + "号",
                "[" + year + "]" + seq + "号",
                "(" + year + ")" + seq + "号",
                "（" + year + "）" + seq + "号",
                "【" + year + "】" + seq + "号",
                "［" + year + "］第" + seq + "号",
                "青教安改" + year + "-" + seq,
                "青教安改 〔" + year + "〕 " + seq + " 号",
                year + "-" + seq,
                year + "－" + seq,
                wide(year + "-" + seq),
                year + "年" + seq + "号",
                seq + "号",
                "第" + seq + "号",
                wide(seq) + "号")) {
            assertThat(asking.ask(typed, office.actor("director")).jump())
                    .as(typed)
                    .isEqualTo(NoticeAddress.page(noticeId));
            assertThat(found("director", typed))
                    .as(typed)
                    .contains(lamp.number().value());
        }
        for (String typed : List.of(seq + "号-02", seq + "号-99", "99999号", "青教体改" + year + "-" + seq)) {
            assertThat(asking.ask(typed, office.actor("director")).jump())
                    .as(typed)
                    .isNull();
        }
    }

    @Test
    void aLineOfANoticeAndTheNumberOfACaseLeadStraightToTheCase() {
        String number = lamp.number().value();
        String seq = notice.replaceAll(".*〕(\\d+)号", "$1");
        String year = number.substring(3, 7);
        String digits = number.substring(8);
        for (String typed : List.of(
                notice + "-01",
                seq + "号-01",
                seq + "号－1",
                number,
                number.toLowerCase(java.util.Locale.ROOT),
                wide(number),
                "RC" + year + digits,
                year + "-" + digits,
                digits,
                digits.replaceAll("^0+", ""))) {
            assertThat(asking.ask(typed, office.actor("director")).jump())
                    .as(typed)
                    .isEqualTo(CaseAddress.page(lamp.number()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"柳河镇中心小学", "QL0001", "ql0001", "ＱＬ０００１", "LHZZXXX", "lhzx", "liuhezhen", "柳河 中心"})
    void aSchoolIsFoundByItsNameItsCodeAndItsInitials(String typed) {
        Answer answer = asking.ask(typed, office.actor("director"));
        assertThat(answer.schools().rows())
                .as(typed)
                .extracting(hit -> hit.code())
                .containsExactly(TestCounty.SCHOOL);
        assertThat(answer.jump()).as(typed).isEqualTo("/schools/" + TestCounty.SCHOOL);
    }

    @Test
    void whatSeveralSchoolsFitIsListedAndARenamedSchoolIsFoundByItsNewName() {
        Answer several = asking.ask("中心小学", office.actor("director"));
        assertThat(several.schools().rows()).hasSizeGreaterThan(1);
        assertThat(several.jump()).isNull();
        long parent = jdbc.sql("select parent_id from unit where code = 'QL0001'")
                .query(Long.class)
                .single();
        String code = "CL" + System.nanoTime() % 1_000_000;
        long id = units.add(entry(code, "朝阳沟幼儿园", parent)).orThrow();
        assertThat(codes("CYG")).contains(code);
        int version = jdbc.sql("select version from unit where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        units.change(id, version, entry(code, "长乐重光小学", parent)).orThrow();
        assertThat(codes("朝阳沟")).doesNotContain(code);
        for (String read : List.of("CLCG", "ZLZG", "clzg", "CYCG")) {
            assertThat(codes(read)).as(read).contains(code);
        }
    }

    @Test
    void aPersonLeadsToHisCasesAndAnAuditorFindsNobody() {
        Answer answer = asking.ask("督学甲", office.actor("director"));
        assertThat(answer.people().rows()).extracting(hit -> hit.name()).containsExactly("督学甲");
        assertThat(answer.cases().rows()).isNotEmpty();
        Answer blind = asking.ask("督学甲", office.actor("auditor"));
        assertThat(blind.people().rows()).isEmpty();
        assertThat(blind.cases().rows()).isEmpty();
        assertThat(asking.ask("督学甲", office.actor(CaseWalk.PRINCIPAL)).people().rows())
                .isEmpty();
        assertThat(asking.ask("安全员2", office.actor("inspector1")).people().rows())
                .isEmpty();
        assertThat(asking.ask("安全员1", office.actor("inspector1")).people().rows())
                .isNotEmpty();
        assertThat(asking.ask("安全员1", office.actor("township.1")).people().rows())
                .isNotEmpty();
        assertThat(asking.ask("安全员2", office.actor("township.1")).people().rows())
                .isEmpty();
    }

    @Test
    void nobodyFindsWhatHeMayNotSee() {
        CaseWalk secret = office.open(
                        office.finding().by("personnelhead").item(Office.ETHICS).description("有偿补课举报甲乙丙"))
                .signed();
        String number = secret.number().value();
        assertThat(found("director", "有偿补课举报甲乙丙")).contains(number);
        for (String login : List.of(
                "inspector1", "sectionhead", "township.1", "auditor", "registrar", CaseWalk.OFFICER, CaseWalk.WORKER)) {
            for (String typed : List.of("有偿补课举报甲乙丙", number, number.substring(8), "何敏")) {
                assertThat(found(login, typed)).as(login + " " + typed).doesNotContain(number);
                Answer answer = asking.ask(typed, office.actor(login));
                assertThat(String.valueOf(answer.jump()))
                        .as(login + " " + typed)
                        .doesNotContain(number);
            }
        }
        String other = "principal." + TestCounty.OTHER_SCHOOL;
        for (String typed :
                List.of("LED", "柳河镇中心小学", "LHZX", notice, lamp.number().value(), "督学甲")) {
            Answer answer = asking.ask(typed, office.actor(other));
            assertThat(answer.empty()).as(typed).isTrue();
            assertThat(answer.jump()).as(typed).isNull();
        }
        assertThat(asking.ask("中心小学", office.actor(CaseWalk.WORKER)).schools().rows())
                .extracting(hit -> hit.code())
                .containsExactly(TestCounty.SCHOOL);
    }

    @Test
    void theLineJumpsOffersAndListsAsItIsAsked(@Autowired WebApplicationContext context) throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).build();
        assertThat(asked(web, notice, "", false).getRedirectedUrl()).isEqualTo(NoticeAddress.page(noticeId));
        assertThat(asked(web, notice, "", true).getContentAsString()).contains(NoticeAddress.page(noticeId), notice);
        assertThat(asked(web, notice, "true", false).getContentAsString()).contains("<title>", notice);
        String many = asked(web, "中心小学", "", false).getContentAsString();
        assertThat(many).contains("/schools/QL0001", "/schools/QL0002", "/cases?view=all&amp;q=");
        for (String odd : List.of("", " ", "。，！", "长".repeat(2000), "<script>alert(1)</script>", "%%", "\u0000x")) {
            MockHttpServletResponse answer = asked(web, odd, "", false);
            assertThat(answer.getStatus()).as(odd).isEqualTo(200);
            assertThat(answer.getContentAsString()).doesNotContain("<script>alert");
        }
    }

    private MockHttpServletResponse asked(MockMvc web, String typed, String all, boolean fragment) throws Exception {
        var request = get("/find").queryParam("q", typed).with(asked -> {
            CurrentActor.set(asked, office.actor("director"));
            return asked;
        });
        if (!all.isEmpty()) {
            request.queryParam("all", all);
        }
        return web.perform(fragment ? request.header("HX-Request", "true") : request)
                .andReturn()
                .getResponse();
    }

    private static UnitEntry entry(String code, String name, long parent) {
        return new UnitEntry(code, UnitKind.SCHOOL, name, parent, null, null, null, true);
    }

    private List<String> codes(String typed) {
        return asking.ask(typed, office.actor("director")).schools().rows().stream()
                .map(hit -> hit.code())
                .toList();
    }

    private List<String> found(String login, String typed) {
        CaseFilter filter = CaseFilter.of(CaseFilter.View.ALL).text(typed);
        return lists.page(office.actor(login), filter, null, 500).rows().stream()
                .map(CaseLine::number)
                .map(Object::toString)
                .toList();
    }

    private List<String> waiting(String typed) {
        return tasks
                .page(office.actor(CaseWalk.OFFICER), TaskList.RECEIVE, new TaskFilter(typed, null, null), null, 100)
                .rows()
                .stream()
                .map(item -> item.caseNumber().value())
                .toList();
    }

    private static String wide(String text) {
        return text.codePoints()
                .map(sign -> sign > 32 && sign < 127 ? sign + 0xFEE0 : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

@ProcessTest
class H2OneLineTests extends OneLineTests {}

@OnMariaDb
class MariaDbOneLineTests extends OneLineTests {}

@OnMySql
class MySqlOneLineTests extends OneLineTests {}
