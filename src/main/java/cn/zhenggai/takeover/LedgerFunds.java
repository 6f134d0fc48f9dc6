package cn.zhenggai.takeover;

import cn.zhenggai.sheet.value.Kind;
import cn.zhenggai.sheet.value.Kinds;
import cn.zhenggai.sheet.value.Taken;

/** Money in 万元, however it is written; what is no amount (县财政解决) stays the words that it is. */
final class LedgerFunds {

    private LedgerFunds() {}

    static Kind kind() {
        Kind money = Kinds.tenThousandYuan().nought("不需资金", "无需资金", "无", "不需要");
        return (cell, context) -> {
            Taken taken = money.take(cell, context);
            return taken.sound() ? taken : new Taken(cell.text(), null, null);
        };
    }
}
