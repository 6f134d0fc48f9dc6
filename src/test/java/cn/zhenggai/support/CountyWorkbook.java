package cn.zhenggai.support;

import cn.zhenggai.sheet.Books;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A made-up county as its bureau would write it into the workbook of the whole county: fourteen townships, four sections,
 * schools with their people, inspectors and contact leaders with their schools. The same numbers make the same county.
 */
public final class CountyWorkbook {

    public static final String OFFICES = "单位";
    public static final String SCHOOLS = "学校";
    public static final String PEOPLE = "人员";
    public static final String SECTIONS = "股室与类别";
    public static final String DUTIES = "责任分工";

    private static final int TOWNSHIPS = 14;
    private static final int INSPECTORS = 12;
    private static final int LEADERS = 6;
    private static final List<String> SECTION_NAMES = List.of("安监股", "食品股", "基建股", "师德股");
    private static final List<String> CATEGORIES = List.of("A、C、E、F、G、H、J、M", "B食品与饮水、I", "D校舍与设施、N", "K、L师德师风、O");
    private static final List<String> KINDS = List.of("小学", "初中", "幼儿园", "九年一贯制学校", "高中");
    private static final String FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏";
    private static final String GIVEN = "安邦成德恩方刚海建杰康兰敏宁平勤荣书涛文霞欣燕毅泽志忠卓";

    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

    private CountyWorkbook() {}

    /** @param people of the whole county, those of the bureau and its townships included; at least one a school and 60 more */
    public static CountyWorkbook of(int schools, int people) {
        CountyWorkbook book = new CountyWorkbook();
        book.offices();
        book.schools(schools);
        book.people(schools, people);
        book.duties(schools);
        return book;
    }

    private void offices() {
        List<List<Object>> offices = sheet(OFFICES, "单位代码", "单位名称", "单位类型");
        for (int no = 0; no < TOWNSHIPS; no++) {
            offices.add(Books.row(townshipCode(no), township(no), "乡镇"));
        }
        List<List<Object>> sections = sheet(SECTIONS, "股室", "负责类别");
        for (int no = 0; no < SECTION_NAMES.size(); no++) {
            offices.add(Books.row("KS" + (no + 1), SECTION_NAMES.get(no), "股室"));
            sections.add(Books.row(SECTION_NAMES.get(no), CATEGORIES.get(no)));
        }
    }

    private void schools(int number) {
        List<List<Object>> schools = sheet(SCHOOLS, "学校代码", "学校标识码", "学校名称", "学校类型", "所属乡镇", "办学性质", "学生数", "设施");
        for (int no = 0; no < number; no++) {
            schools.add(Books.row(
                    schoolCode(no),
                    "33%08d".formatted(no + 1),
                    school(no),
                    KINDS.get(no % KINDS.size()),
                    township(no % TOWNSHIPS),
                    no % 7 == 0 ? "民办" : "公办",
                    120 + no * 37 % 1800,
                    no % 3 == 0 ? "寄宿、食堂" : no % 3 == 1 ? "食堂、校车" : "无"));
        }
    }

    private void people(int schools, int number) {
        List<List<Object>> people = sheet(PEOPLE, "登录名", "电话", "姓名", "职务", "单位", "岗位权限", "邮箱");
        person(people, "juzhang", "局长", SECTION_NAMES.get(0), "局长");
        person(people, "fujuzhang", "分管副局长", SECTION_NAMES.get(0), "分管副局长");
        person(people, "taizhang", "台账管理员", SECTION_NAMES.get(0), "台账管理员");
        for (int no = 0; no < SECTION_NAMES.size(); no++) {
            person(people, "guzhang" + (no + 1), "股长", SECTION_NAMES.get(no), "股室负责人");
        }
        for (int no = 0; no < INSPECTORS; no++) {
            person(people, inspector(no), "责任督学", SECTION_NAMES.get(0), "检查人员");
        }
        for (int no = 0; no < LEADERS; no++) {
            person(people, "baodian" + (no + 1), "包点领导", SECTION_NAMES.get(0), "包点领导");
        }
        for (int no = 0; no < TOWNSHIPS; no++) {
            person(people, "xiangzhen" + (no + 1), "中心校负责人", township(no), "中心校");
        }
        int office = people.size() - 1;
        for (int no = 0; people.size() - 1 < number; no++) {
            int at = no % schools;
            int round = no / schools;
            String post = round == 0 ? "校长" : round == 1 ? "安全员" : "总务主任";
            String role = round == 0 ? "校长" : round == 1 ? "学校安全员" : "整改责任人";
            person(people, "x%d".formatted(office + no), post, school(at), role);
        }
    }

    private static void person(List<List<Object>> people, String login, String post, String unit, String role) {
        int no = people.size();
        String name = "" + FAMILY.charAt(no % FAMILY.length()) + GIVEN.charAt(no / FAMILY.length() % GIVEN.length())
                + GIVEN.charAt((no * 7 + 3) % GIVEN.length());
        people.add(Books.row(login, "138%08d".formatted(no), name, post, unit, role, ""));
    }

    private void duties(int schools) {
        List<List<Object>> duties = sheet(DUTIES, "学校", "责任督学", "包点领导");
        for (int no = 0; no < schools; no++) {
            duties.add(Books.row(school(no), inspector(no % INSPECTORS), "baodian" + (no % LEADERS + 1)));
        }
    }

    public static String township(int no) {
        return "青云丰泽长宁永安太平清河大成金源".substring(no, no + 2) + "镇";
    }

    public static String townshipCode(int no) {
        return "XZ%02d".formatted(no + 1);
    }

    public static String school(int no) {
        String kind = KINDS.get(no % KINDS.size());
        return township(no % TOWNSHIPS) + "第" + (no / TOWNSHIPS + 1) + ("高中".equals(kind) ? "中学" : kind);
    }

    public static String schoolCode(int no) {
        return "XX%04d".formatted(no + 1);
    }

    public static String inspector(int no) {
        return "duxue" + (no + 1);
    }

    private List<List<Object>> sheet(String name, Object... headings) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(Books.row(headings));
        sheets.put(name, rows);
        return rows;
    }

    /** With the cells under a heading of all rows that hold a text written anew. */
    public CountyWorkbook changed(String sheet, String holding, String heading, Object value) {
        return rewritten(sheet, rows -> {
            int place = rows.get(0).indexOf(heading);
            rows.stream().skip(1).filter(holds(holding)).forEach(row -> row.set(place, value));
            return rows;
        });
    }

    /** Without the rows of a sheet that hold a text. */
    public CountyWorkbook without(String sheet, String holding) {
        return rewritten(sheet, rows -> {
            rows.removeIf(holds(holding));
            return rows;
        });
    }

    public CountyWorkbook with(String sheet, Object... cells) {
        return rewritten(sheet, rows -> {
            rows.add(Books.row(cells));
            return rows;
        });
    }

    /** Without one of its sheets. */
    public CountyWorkbook without(String sheet) {
        CountyWorkbook less = rewritten(sheet, rows -> rows);
        less.sheets.remove(sheet);
        return less;
    }

    /** The last sheet first and the last column first, under names that tell nothing. */
    public CountyWorkbook turned() {
        CountyWorkbook other = new CountyWorkbook();
        List<List<List<Object>>> all = new ArrayList<>(sheets.values());
        Collections.reverse(all);
        for (List<List<Object>> rows : all) {
            List<List<Object>> turned = new ArrayList<>();
            for (List<Object> row : rows) {
                List<Object> cells = new ArrayList<>(row);
                Collections.reverse(cells);
                turned.add(cells);
            }
            other.sheets.put("Sheet" + (other.sheets.size() + 1), turned);
        }
        return other;
    }

    private static Predicate<List<Object>> holds(String text) {
        return row -> row.contains(text);
    }

    private CountyWorkbook rewritten(String sheet, UnaryOperator<List<List<Object>>> change) {
        CountyWorkbook other = new CountyWorkbook();
        sheets.forEach((name, rows) -> {
            List<List<Object>> copies = new ArrayList<>();
            rows.forEach(row -> copies.add(new ArrayList<>(row)));
            other.sheets.put(name, name.equals(sheet) ? change.apply(copies) : copies);
        });
        return other;
    }

    /** Rows of a sheet without its heading. */
    public int rows(String sheet) {
        return sheets.get(sheet).size() - 1;
    }

    public byte[] xlsx() {
        return Books.fast(sheets);
    }

    public Path write(Path file) {
        try {
            return Files.write(file, xlsx());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
