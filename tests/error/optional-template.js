a?.`t`; // error: unexpected or unterminated template
