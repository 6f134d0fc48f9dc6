package cn.zhenggai.stoporder.reading;

import cn.zhenggai.stoporder.order.StopOrder;

/** The words of papers, which are in Chinese whoever prints them. */
final class StopWords {

    private StopWords() {}

    static String kind(StopOrder order) {
        return switch (order.kind()) {
            case CLASSES -> "停课";
            case USE -> "停用";
            case TRANSPORT -> "停运";
        };
    }

    static String scope(StopOrder order) {
        return switch (order.scope()) {
            case WHOLE_SCHOOL -> "全校";
            case CLASS -> "班级";
            case BUILDING -> "楼栋";
            case ROOM -> "房间、场所";
            case DEVICE -> "设备、设施";
            case VEHICLE -> "车辆";
        };
    }
}
