package cn.zhenggai.operation;

/** Whether this node is to watch at all: one without jobs is not, and while a county's past is played nobody is. */
public interface WatchDuty {

    boolean onDuty();
}
