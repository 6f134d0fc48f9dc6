package cn.zhenggai.takeover;

import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Field.Carried;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;

/** The columns that ledgers of schools' hazards have, in the spellings of those that were seen. */
final class LedgerColumns {

    static final Layout ALL = Layout.of(
            Field.of("number", Kinds.text(), "事项编号", "整改编号", "隐患编号", "事项号", "通知书编号", "整改通知书文号"),
            Field.of("schoolCode", Kinds.code(), "学校代码", "学校编码", "单位代码"),
            Field.of("school", Kinds.text(), "单位(学校)", "学校名称", "学校", "单位", "单位名称", "受检学校", "被检查单位", "受检单位")
                    .needed()
                    .carriedWhen(Carried.SAID),
            Field.of("found", LedgerDay.needed(), "检查日期", "检查时间", "排查时间", "排查日期", "发现时间", "发现日期", "时间", "日期")
                    .needed()
                    .carriedWhen(Carried.SAID),
            Field.of("source", Kinds.text(), "信息来源", "来源", "检查方式", "发现途径").carriedWhen(Carried.SAID),
            Field.of("inspector", Kinds.text(), "检查人", "检查人员", "排查人", "督学").carriedWhen(Carried.SAID),
            Field.of("place", Kinds.text(), "隐患部位", "部位", "地点", "位置", "隐患地点"),
            Field.of("category", Kinds.text(), "类别", "隐患类别", "隐患类型", "问题类别", "问题类型", "分类")
                    .carriedWhen(Carried.SAID),
            Field.of("facts", Kinds.lines(), "隐患描述", "问题", "存在问题", "隐患内容", "隐患情况", "问题描述", "存在的问题", "主要问题", "安全隐患")
                    .needed(),
            Field.of("severity", Kinds.text(), "等级", "隐患等级", "级别", "隐患级别").carriedWhen(Carried.SAID),
            Field.of("person", Kinds.text(), "责任人", "责任", "整改责任人", "责任单位/责任人", "责任单位"),
            Field.of("measures", Kinds.lines(), "措施", "整改措施", "整改要求", "整改方案"),
            Field.of("funds", LedgerFunds.kind(), "资金", "资金(万元)", "所需资金", "整改资金", "投入资金"),
            Field.of("due", LedgerDay.kind(), "期限", "整改时限", "整改期限", "完成时限", "时限", "限期整改时间"),
            Field.of("emergency", Kinds.lines(), "应急预案/临时措施", "应急预案", "临时措施", "防范措施"),
            Field.of("departments", Kinds.text(), "牵头/协办部门", "牵头部门", "协办部门", "牵头单位"),
            Field.of("submitted", LedgerDay.kind(), "完成(报送)时间", "完成时间", "报送时间", "整改完成时间"),
            Field.of("verifier", Kinds.text(), "复查人", "验收人", "复查人员"),
            Field.of("opinion", Kinds.text(), "复查时间/结果", "复查结果", "验收结果", "复查情况", "复查时间"),
            Field.of("closed", LedgerDay.kind(), "销号时间", "销号日期", "办结时间", "办结日期", "整改完成日期"),
            Field.of("status", Kinds.text(), "状态", "整改情况", "整改状态", "是否整改", "是否完成", "完成情况", "整改结果", "是否销号", "落实情况"),
            Field.of("letter", Kinds.text(), "协调函文号", "协调函", "函号"),
            Field.of("remark", Kinds.lines(), "备注", "备注(通知书文号)", "说明"));

    private LedgerColumns() {}
}
