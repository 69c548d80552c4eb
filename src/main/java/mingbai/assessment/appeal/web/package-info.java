/** Pages of appeals: the unit's and the office's. */
@org.jspecify.annotations.NullMarked
package mingbai.assessment.appeal.web;
