package cn.zhenggai.inspection.record;

/** What an inspector says of one item of the list. */
public record ItemResult(String itemCode, Mark mark, String note) {

    /** 合格、不合格、不适用、未查. */
    public enum Mark {
        OK,
        BAD,
        NA,
        UNCHECKED
    }
}
