package cn.zhenggai.stoporder;

/** How much of a school it is about; which one is said in words beside it. */
public enum StopScope {
    WHOLE_SCHOOL,
    CLASS,
    BUILDING,
    ROOM,
    DEVICE,
    VEHICLE
}
