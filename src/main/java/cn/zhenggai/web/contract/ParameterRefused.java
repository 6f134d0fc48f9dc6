package cn.zhenggai.web.contract;

/** An address of the API names what is not asked for there, or names it twice, without a value, or with another than a day where a day is asked for. */
public class ParameterRefused extends RuntimeException {

    /** What is wrong, as the message {@code error.<code>} tells it. */
    public enum Fault {
        UNKNOWN("unknownParameter"),
        REPEATED("repeatedParameter"),
        EMPTY("emptyParameter"),
        NO_DAY("wrongType");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final String parameter;
    private final Fault fault;

    ParameterRefused(String parameter, Fault fault) {
        super(fault + " " + parameter);
        this.parameter = parameter;
        this.fault = fault;
    }

    public String parameter() {
        return parameter;
    }

    public Fault fault() {
        return fault;
    }
}
