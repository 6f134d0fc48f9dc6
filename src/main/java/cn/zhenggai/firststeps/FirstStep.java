package cn.zhenggai.firststeps;

/** One thing that a new server needs. Each feature declares its own as a bean; the page knows none of them. */
public interface FirstStep {

    /** Its title is message {@code firstStep.<key>}, what it is for {@code .why}, the words of its button {@code .go}. */
    String key();

    /** Where it stands: the lower the earlier. */
    int order();

    /** Whether people cannot work without it. What is not needed may be set aside. */
    boolean needed();

    /** How it stands at this moment, by three statements at most, of which none reads more than the organisation. */
    Looked look(Asking asking);
}
