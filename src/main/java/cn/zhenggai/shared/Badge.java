package cn.zhenggai.shared;

/** A number beside an entry of the navigation, such as the tasks that wait for the reader. */
public interface Badge {

    /** The navigation entry, for example {@code tasks}. */
    String entry();

    int count(Actor actor);
}
