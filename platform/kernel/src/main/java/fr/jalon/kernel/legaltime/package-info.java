/**
 * Legal time: every delay of the product is computed here, with its explanation as data.
 *
 * <p>Pure functions over values: no database, no container, no clock. Days are {@link java.time.LocalDate}s, a delay
 * ends at 24 h of its last day, which is the start of the next day in the time zone given. Sources of the rules: CCAG
 * 2021 art. 3.2, code de procédure civile 640 to 642, règlement (CEE) 1182/71 art. 3, code du travail L3133-1, L3134-13
 * and L3422-2. Where they are silent the choice made is one of {@link fr.jalon.kernel.legaltime.Choice} and is named in
 * the explanation.
 */
package fr.jalon.kernel.legaltime;
