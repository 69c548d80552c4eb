/** The processing fee of one request (信息处理费, Art. 42 and 国办函〔2020〕109号): computed, decided, noticed, paid or not. Money in fen. */
@org.jspecify.annotations.NullMarked
package mingbai.request.fee;
