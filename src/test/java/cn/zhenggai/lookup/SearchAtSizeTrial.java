package cn.zhenggai.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.text.Folded;
import cn.zhenggai.support.OnMariaDb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long a search takes among very many cases, one in eleven of them open: {@code -Dsearch.size=1100000}. Takes ten
 * minutes, so it is run by hand; prints what it measured.
 */
@OnMariaDb
@EnabledIfSystemProperty(named = "search.size", matches = "\\d+")
class SearchAtSizeTrial {

    private static final int SCHOOLS = 353;
    private static final int ROUNDS = 40;
    private static final int CHUNK = 100_000;
    private static final long BASE = 1_000_000;

    private static final List<String> PLACES = List.of(
            "教学楼东侧楼梯间",
            "实验楼二层走廊",
            "食堂后厨灶台",
            "学生公寓北栋",
            "操场主席台",
            "校门口警务室",
            "图书馆阅览室",
            "体育馆器材室",
            "配电房",
            "锅炉房",
            "围墙西段",
            "综合楼地下室",
            "化学实验室",
            "校车停车场",
            "幼儿活动室",
            "教师宿舍",
            "会议室",
            "水泵房");
    private static final List<String> FAULTS = List.of(
            "灭火器压力不足未及时更换",
            "疏散通道内堆放课桌椅",
            "应急照明灯不亮",
            "电线私拉乱接",
            "燃气软管老化",
            "食品过期未清理",
            "监控摄像头损坏",
            "安全出口上锁",
            "消防栓无水",
            "护栏松动",
            "玻璃幕墙破损",
            "安全台账记录缺失",
            "危险化学品未双人双锁");

    @Autowired
    Office office;

    @Autowired
    AskingInOneLine asking;

    @Autowired
    CaseLists lists;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aSearchIsAnsweredInTime() {
        fill(Integer.getInteger("search.size"));
        boolean slow = false;
        for (String login : List.of("director", "registrar", "inspector1", CaseWalk.PRINCIPAL, "township.1")) {
            Actor reader = office.actor(login);
            for (String typed : List.of(
                    "灭火器", "大小学校7号 灭火器", "大小学校7号", "台帐", "稀有设备", "配电房 燃气", "417", "无此词语", "楼", "督学甲", "灭火器 稀有")) {
                slow |= timed(login + " one line " + typed, () -> asking.ask(typed, reader));
                CaseFilter open = CaseFilter.of(CaseFilter.View.OPEN).text(typed);
                slow |= timed(login + " open list " + typed, () -> lists.page(reader, open, null, 25));
            }
        }
        assertThat(slow).isFalse();
    }

    private static boolean timed(String what, Runnable search) {
        long[] times = new long[ROUNDS];
        search.run();
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            search.run();
            times[i] = (System.nanoTime() - begun) / 1_000_000;
            if (times[i] > 3000) {
                Arrays.fill(times, i, ROUNDS, times[i]);
                break;
            }
        }
        Arrays.sort(times);
        System.out.println("SIZE " + what + ": p50 " + times[ROUNDS / 2] + " ms, worst " + times[ROUNDS - 1] + " ms");
        return times[ROUNDS - 1] > 150;
    }

    private void fill(int size) {
        office.general().to(CaseState.CLOSED);
        long closed = newest();
        office.general().to(CaseState.RECTIFYING);
        long open = newest();
        for (int i = 0; i < SCHOOLS; i++) {
            String name = "大小学校" + i + "号";
            jdbc.update(
                    "insert into unit (id, code, kind, name, folded_name, initials, spelling, parent_id, bureau_id, path, active, version)"
                            + " select ?, ?, 'SCHOOL', ?, ?, 'dxxx', 'daxiaoxuexiao', b.id, b.id, '/x/', true, 0 from unit b where b.code = 'QLJY'",
                    50_000 + i,
                    "S" + i,
                    name,
                    name);
        }
        String columns = String.join(
                ", ",
                jdbc.queryForList(
                        "select column_name from information_schema.columns where table_schema = database()"
                                + " and table_name = 'rectification_case' and extra not like '%GENERATED%' and column_name not in ('id',"
                                + " 'number', 'school_id', 'school_name', 'printed_number', 'title', 'description', 'notice_id', 'visit_id',"
                                + " 'opened_by', 'assignee_id', 'deadline', 'repeat_of')",
                        String.class));
        for (int from = 1; from <= size; from += CHUNK) {
            int until = Math.min(size, from + CHUNK - 1);
            chunk(columns, from, until, closed, open);
            System.out.println("SIZE filled " + until);
        }
        terms(size);
        jdbc.execute(
                "analyze table rectification_case, case_words, case_term, unit, person, notice, visit, case_verifier");
        System.out.println("SIZE rows "
                + jdbc.queryForList(
                        "select table_name, table_rows, round(data_length / 1048576) mb, round(index_length / 1048576) index_mb from"
                                + " information_schema.tables where table_schema = database() and table_name in"
                                + " ('rectification_case', 'case_words', 'case_term')"));
    }

    private void chunk(String columns, int from, int until, long closed, long open) {
        String rows = " from seq_" + from + "_to_" + until + " q";
        jdbc.update(
                "insert into rectification_case (id, number, school_id, school_name, title, description, opened_by, assignee_id,"
                        + " deadline, " + columns + ") select " + BASE
                        + " + q.seq, concat('RC-', 2001 + floor(q.seq / 900000), '-',"
                        + " lpad(mod(q.seq, 900000), 6, '0')), 50000 + mod(q.seq, 353), concat('大小学校', mod(q.seq, 353), '号'),"
                        + " concat(" + chosen(PLACES) + ", ' · ', mod(q.seq, 97)), concat(" + chosen(FAULTS)
                        + ", case when mod(q.seq, 20000) = 7 then '稀有设备' else '' end), 900000 + mod(q.seq, 40), 900000 + mod(q.seq, 900),"
                        + " date_add('2026-01-01', interval mod(q.seq, 300) day), " + columns + rows
                        + " join rectification_case b on b.id = case when mod(q.seq, 11) = 0 then " + open + " else "
                        + closed + " end");
        jdbc.update(
                "insert into case_words (case_id, words) select c.id, concat(c.number, ' ', c.school_name, ' ', replace(c.title, ' · ', ''),"
                        + " ' ', c.description) from rectification_case c where c.id between ? and ?",
                BASE + from,
                BASE + until);
    }

    private void terms(int size) {
        Map<String, List<String>> where = new TreeMap<>();
        collect(where, PLACES);
        collect(where, FAULTS);
        for (String pair : List.of("稀有", "有设", "设备")) {
            where.put(pair, new ArrayList<>(List.of("mod(q.seq, 20000) = 7")));
        }
        where.forEach((term, conditions) -> jdbc.update(
                "insert ignore into case_term (term, case_id) select ?, " + BASE + " + q.seq from seq_1_to_" + size
                        + " q where " + String.join(" or ", conditions),
                term));
    }

    private static void collect(Map<String, List<String>> where, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            String text = Folded.of(texts.get(i));
            for (int at = 0; at < text.length(); at++) {
                where.computeIfAbsent(text.substring(at, Math.min(text.length(), at + 2)), term -> new ArrayList<>())
                        .add("mod(q.seq, " + texts.size() + ") = " + i);
            }
        }
    }

    private static String chosen(List<String> texts) {
        return "elt(1 + mod(q.seq, " + texts.size() + "), '" + String.join("', '", texts) + "')";
    }

    private long newest() {
        return jdbc.queryForObject("select max(id) from rectification_case", Long.class);
    }
}
