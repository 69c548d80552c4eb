/** Pages and the HTTP door of the hotline. */
@org.jspecify.annotations.NullMarked
package mingbai.inquiry.hotline.web;
