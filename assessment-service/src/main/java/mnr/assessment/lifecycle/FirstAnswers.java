package mnr.assessment.lifecycle;

import mnr.assessment.assessment.Assessment;
import mnr.assessment.assessment.CarryOverView;

/** Where an assessment may have its first answers from. */
public interface FirstAnswers {

    /** Puts them into an assessment that was just begun, in the transaction that begins it. */
    CarryOverView into(Assessment begun);
}
