/** Indicator sets (考核指标): groups, points and formulas as data; reading them from text, and telling what in them contradicts itself. */
@org.jspecify.annotations.NullMarked
package mingbai.assessment.set;
