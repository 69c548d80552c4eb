/**
 * Rectification (整改): how a finding is explained, mended, rechecked and struck off, each by another person than the one before; orders to rectify
 * (整改通知书), bulletins (通报), and findings that others made. Serves Arts. 46 and 47 of the Regulation and 国办秘函〔2019〕19号.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("rectify")
package mingbai.inspection.rectify;
