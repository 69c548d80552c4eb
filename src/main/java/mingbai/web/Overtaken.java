package mingbai.web;

/** Somebody else acted on the same thing in between: nothing was done, the person is told and looks again. */
public class Overtaken extends RuntimeException {

    public Overtaken(String what) {
        super(what + "刚刚被他人处理过，您的操作没有生效。请刷新后查看最新情况再决定。");
    }
}
