a?.`t`; // error: unexpected '`'
