package cn.zhenggai.organisation.roll;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.dataimport.Difference;
import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.run.CarryingOn;
import cn.zhenggai.dataimport.run.DecidingRun;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.RowState;
import cn.zhenggai.dataimport.run.RunState;
import cn.zhenggai.dataimport.run.StoredRow;
import cn.zhenggai.dataimport.run.TakingIn;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.sheet.Books;
import cn.zhenggai.sheet.RetypedBooks;
import cn.zhenggai.support.ProcessTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * However a table is written – rows and columns in any order, over several sheets, in other widths, blanks, formats – its
 * rows get the same verdicts, and confirmed it leaves the same county. What is random is the same in each run.
 */
@ProcessTest
class AnyImportTests {

    private static final int FORMS = 5;
    private static final List<String> PEOPLE = List.of("登录名", "姓名", "手机号", "单位", "职务", "角色", "邮箱");
    private static final List<String> SCHOOLS = List.of("学校代码", "学校名称", "类型", "所属乡镇", "学生数", "设施");

    @Autowired
    TestCounty county;

    @Autowired
    TakingIn taking;

    @Autowired
    CarryingOn carrying;

    @Autowired
    DecidingRun deciding;

    @Autowired
    ReadingImports imports;

    @Autowired
    List<ImportKind> kinds;

    private Actor admin;

    @BeforeEach
    void settle() {
        admin = county.settle().actor("admin");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void peopleAreTheSameHoweverTheyAreWritten(int seed) throws IOException {
        sameHoweverItIsWritten("people", PEOPLE, new Random(seed), this::people);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void schoolsAreTheSameHoweverTheyAreWritten(int seed) throws IOException {
        sameHoweverItIsWritten("schools", SCHOOLS, new Random(seed), this::schools);
    }

    private interface Rows {
        List<List<String>> of(Random random);
    }

    /** Some rows are there already, so that there is something to change and to leave as it is. */
    private void sameHoweverItIsWritten(String kind, List<String> headings, Random random, Rows rows)
            throws IOException {
        confirmed(previewed(kind, plain(headings, rows.of(random).subList(0, 12))));
        List<List<String>> table = rows.of(random);
        byte[] plain = plain(headings, table);
        List<String> verdicts = verdicts(previewed(kind, plain));
        assertThat(verdicts).anyMatch(row -> row.matches("(NEW|CHANGED).*")).anyMatch(row -> row.startsWith("REFUSED"));
        RetypedBooks retyping = new RetypedBooks(random);
        for (int form = 0; form < FORMS; form++) {
            assertThat(verdicts(previewed(kind, retyping.written(headings, table))))
                    .as("form %d", form)
                    .containsExactlyElementsOf(verdicts);
        }
        confirmed(previewed(kind, retyping.written(headings, table)));
        List<List<String>> left = present(kind);
        assertThat(verdicts(previewed(kind, plain))).noneMatch(row -> row.matches("(NEW|CHANGED).*"));
        assertThat(left).as("not a sign is typed otherwise").noneMatch(row -> String.join("", row)
                .matches(".*[\\uff10-\\uff5e\\u3000\\u00a0(].*"));
    }

    private static byte[] plain(List<String> headings, List<List<String>> rows) {
        List<List<Object>> all = new ArrayList<>(List.of(new ArrayList<>(headings)));
        rows.forEach(row -> all.add(new ArrayList<>(row)));
        return Books.fast(Books.sheet("表", all));
    }

    private List<List<String>> people(Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(List.of(
                    i % 5 == 4 ? "" : "w" + i,
                    one(random, "张三", "欧阳明", "李四（代）", "Ann 李", "买买提·艾力"),
                    i % 7 == 6 && i % 5 != 4 ? "" : "139%08d".formatted(i),
                    one(random, "QL0001", "青山镇中心小学", "AQ", "安全股", "没有学校"),
                    one(random, "", "副校长", "总务主任（兼）"),
                    one(random, "校长、学校安全员", "整改责任人", "检查人员", "校长助理", ""),
                    one(random, "", "a" + i + "@qinglan.cn", "没有邮箱")));
        }
        return twice(rows, random);
    }

    private List<List<String>> schools(Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(List.of(
                    i % 9 == 8 ? "" : "Z" + i,
                    "第" + i + "小学（" + "东西南北".charAt(i % 4) + "校区）",
                    one(random, "小学", "九年一贯制学校", ""),
                    one(random, "柳河镇", "T01", "", "没有镇"),
                    one(random, "", "120", "305", "许多"),
                    one(random, "", "无", "食堂、校车", "食堂", "火箭")));
        }
        return twice(rows, random);
    }

    /** One row stands there again, and of another something else is said. */
    private List<List<String>> twice(List<List<String>> rows, Random random) {
        rows.add(rows.get(random.nextInt(rows.size())));
        List<String> other = new ArrayList<>(rows.get(random.nextInt(rows.size())));
        other.set(other.size() - 1, "");
        rows.add(other);
        return rows;
    }

    private static String one(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private long previewed(String kind, byte[] file) throws IOException {
        long run = taking.file(admin, kind, "表", new ByteArrayInputStream(file)).orThrow();
        carrying.look();
        assertThat(run(run).state()).as(imports.failure(run(run)).toString()).isEqualTo(RunState.PREVIEW);
        return run;
    }

    /** Without places: of what stands there twice the first is whichever comes first. */
    private List<String> verdicts(long run) {
        return Arrays.stream(Verdict.values())
                .flatMap(verdict -> imports.rows(run(run), verdict, 0).stream())
                .map(AnyImportTests::told)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static String told(StoredRow row) {
        return row.judgement().verdict() + " " + row.judgement().key() + " "
                + row.judgement().differences().stream()
                        .map(Difference::toString)
                        .toList()
                + row.judgement().reasons().stream().map(Refusal.Reason::code).toList();
    }

    private void confirmed(long run) {
        deciding.confirm(admin, run).orThrow();
        carrying.look();
        assertThat(run(run).state()).isEqualTo(RunState.DONE);
        assertThat(imports.counts(run(run)).in(RowState.FAILED)).isZero();
    }

    private List<List<String>> present(String kind) {
        return kinds.stream()
                .filter(each -> each.word().equals(kind))
                .findFirst()
                .orElseThrow()
                .present(admin);
    }

    private ImportRun run(long id) {
        return imports.require(admin, id);
    }
}
