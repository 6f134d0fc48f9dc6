package cn.zhenggai.document;

import java.util.List;
import java.util.stream.IntStream;

/** Papers with made up content, one of each. */
final class SamplePapers {

    static final String BUREAU = "青岚县教育局";
    static final String SCHOOL = "柳河镇中心小学";

    private SamplePapers() {}

    static NoticePaper draft(int lines) {
        List<NoticePaper.LinePart> parts = IntStream.rangeClosed(1, lines)
                .mapToObj(no -> new NoticePaper.LinePart(
                        PaperWords.twoDigits(no),
                        "",
                        "RC-2026-000417",
                        "教学楼一层第" + no + "间",
                        "疏散指示标志缺失，应当补齐。".repeat(1 + no % 7),
                        "消防安全",
                        "一般",
                        "消防法第十六条",
                        "补齐",
                        "2026年12月16日"))
                .toList();
        return new NoticePaper(
                "",
                "草稿",
                BUREAU,
                SCHOOL,
                "青岚县" + SCHOOL,
                "2026年9月4日",
                "督学甲",
                "",
                false,
                "",
                false,
                "校园安全检查",
                parts,
                "01—" + lines,
                "2",
                "10个工作日",
                "现场检查记录（2026年9月4日）",
                true,
                "",
                "",
                "",
                "");
    }

    static ReceiptPaper receipt() {
        return new ReceiptPaper(
                "青教安改〔2026〕15号",
                "",
                BUREAU,
                SCHOOL,
                "青岚县" + SCHOOL,
                "校园安全隐患整改通知书",
                "4",
                "2026年9月7日",
                "□ 系统　□ 直接　□ 邮寄　■ 留置",
                "2026年9月8日 10:20",
                "",
                "",
                true,
                "认为与本校无关",
                "镇教育办公室主任",
                "督学乙");
    }

    static OpinionPaper opinion() {
        return new OpinionPaper(
                "青教安改〔2026〕15号-复1",
                "",
                BUREAU,
                SCHOOL,
                "青岚县" + SCHOOL,
                "青教安改〔2026〕15号",
                "2026年9月7日",
                "2026年9月14日至2026年9月24日",
                "督学乙、督学丙",
                List.of(
                        inspected("02", "合格", "已更换并张贴检查卡", ""),
                        inspected("03", "不合格", "疏散指示标志仍缺1处", "2026年9月30日"),
                        inspected("04", "基本合格需补正", "台账已补，缺1家供货商证照", "2026年9月30日")),
                "3",
                "1",
                "1",
                "1",
                true,
                "03、04",
                "2026年9月24日");
    }

    private static OpinionPaper.LinePart inspected(String no, String verdict, String opinion, String deadline) {
        return new OpinionPaper.LinePart(
                no,
                "RC-2026-0001" + no,
                "宿舍楼二层",
                "应急照明灯2处不亮",
                "1",
                verdict,
                opinion,
                deadline,
                "督学乙、督学丙",
                "2026年9月24日");
    }

    static VisitPaper visit(int items) {
        List<VisitPaper.ResultPart> results = IntStream.rangeClosed(1, items)
                .mapToObj(no -> new VisitPaper.ResultPart(
                        String.valueOf(no),
                        "消防安全",
                        "疏散通道、安全出口保持畅通，上课期间不得上锁",
                        no == 9 ? "不合格" : "合格",
                        no == 9 ? "东侧上锁" : ""))
                .toList();
        return new VisitPaper(
                "2026-000012",
                "",
                BUREAU,
                "青岚县" + SCHOOL,
                "公办",
                "小学",
                "柳河镇",
                "2026年9月4日 09:10",
                "2026年9月4日 11:40",
                "专项检查",
                "秋季开学校园安全检查",
                "2026年秋季开学专项行动",
                "开学检查",
                "县消防救援大队",
                "查看现场、查阅资料",
                "股室负责人甲",
                List.of(new VisitPaper.MemberPart("股室负责人甲", "青岚县教育局安全股"), new VisitPaper.MemberPart("督学乙", "青岚县教育局")),
                "校长甲",
                results,
                false,
                List.of(new VisitPaper.RestPart("消防安全", "2项：A03 疏散通道、A04 器材", "", "1项：A10 消防控制室")),
                true,
                "合格29项，不合格1项，不适用0项，未查0项",
                "另有3项不适用于本校，已略去。",
                "合格项中20项为批量勾选，时间 10:05。",
                List.of(new VisitPaper.FindingPart(
                        "01",
                        "教学楼一层东侧",
                        "东侧安全出口上课期间上锁",
                        "消防安全",
                        "一般",
                        "2张",
                        "消防法第二十八条",
                        "当场整改",
                        "A01 安全出口在使用期间保持畅通",
                        "",
                        "")),
                true,
                "总体情况较好，请对照问题清单逐项整改。",
                "校长甲",
                "校长",
                null,
                false,
                "",
                "",
                "股室负责人甲",
                "2026年9月4日");
    }
}
