package cn.zhenggai.inspection.list;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.QuotingBasis;
import cn.zhenggai.shared.Severity;
import org.springframework.stereotype.Component;

/** Items as a device takes them along. */
@Component
public class PackedItems {

    private final QuotingBasis quoting;

    PackedItems(QuotingBasis quoting) {
        this.quoting = quoting;
    }

    /** @param omitted of the list, but nothing that the school could have */
    public VisitPack.Item of(HazardItem item, boolean omitted) {
        return new VisitPack.Item(
                item.code(),
                item.category(),
                item.categoryName(),
                item.subCategory(),
                item.words().requirement(),
                item.words().wording(),
                item.words().order(),
                item.words().example(),
                quoting.of(item),
                item.directMajor() || item.severity() == Severity.MAJOR,
                item.zeroTolerance(),
                item.confidential(),
                item.external(),
                item.physical(),
                item.group(),
                item.limit() == null ? null : item.limit().unit(),
                item.limit() == null ? 0 : item.limit().amount(),
                omitted);
    }
}
