package cn.zhenggai.evidence.sweeping;

/** So much is unknown that the database is likelier to be the wrong one than the files to be nobody's. */
public class SweepingStopped extends RuntimeException {

    SweepingStopped(String message) {
        super(message);
    }
}
