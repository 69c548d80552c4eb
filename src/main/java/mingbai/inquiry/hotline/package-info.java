/**
 * The ledger of the hotline (热线台账, 12345): every call as the call system tells it, from a file or over HTTP; what was handled and how fast calls of one kind
 * and place multiply; follow-up calls and checks of quality. Serves requirement F2. Subjects may hold personal data and never become public.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("hotline")
package mingbai.inquiry.hotline;
